using System.Linq.Expressions;

namespace HotChocolate.Data.Filters;

internal sealed class FilterInputTypeDescriptor<T>(FieldDescriptor<T> fields) : IFilterInputTypeDescriptor<T>
{
    public IFilterInputTypeDescriptor<T> Name(string value)
    {
        fields.Name = value;
        return this;
    }

    public IFilterInputTypeDescriptor<T> Description(string? value)
    {
        fields.Description = value;
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly()
    {
        fields.BindExplicitly(true);
        return this;
    }

    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly()
    {
        fields.BindExplicitly(false);
        return this;
    }

    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> property) => new FieldWrapper(fields.Select(property));

    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property)
    {
        fields.Select(property).IsIgnored = true;
        return this;
    }

    public IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true)
    {
        fields.IsAndAllowed = allow;
        return this;
    }

    public IFilterInputTypeDescriptor<T> AllowOr(bool allow = true)
    {
        fields.IsOrAllowed = allow;
        return this;
    }

    private sealed class FieldWrapper(SelectedField field) : IFilterFieldDescriptor
    {
        public IFilterFieldDescriptor Name(string value)
        {
            field.Name = value;
            return this;
        }

        public IFilterFieldDescriptor Description(string value)
        {
            field.Description = value;
            return this;
        }

        public IFilterFieldDescriptor Ignore(bool ignore = true)
        {
            field.IsIgnored = ignore;
            return this;
        }
    }
}
