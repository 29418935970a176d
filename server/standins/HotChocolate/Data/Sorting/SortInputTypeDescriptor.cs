using System.Linq.Expressions;

namespace HotChocolate.Data.Sorting;

internal sealed class SortInputTypeDescriptor<T>(FieldDescriptor<T> fields) : ISortInputTypeDescriptor<T>
{
    public ISortInputTypeDescriptor<T> Name(string value)
    {
        fields.Name = value;
        return this;
    }

    public ISortInputTypeDescriptor<T> Description(string? value)
    {
        fields.Description = value;
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsExplicitly()
    {
        fields.BindExplicitly(true);
        return this;
    }

    public ISortInputTypeDescriptor<T> BindFieldsImplicitly()
    {
        fields.BindExplicitly(false);
        return this;
    }

    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> property) => new FieldWrapper(fields.Select(property));

    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property)
    {
        fields.Select(property).IsIgnored = true;
        return this;
    }

    private sealed class FieldWrapper(SelectedField field) : ISortFieldDescriptor
    {
        public ISortFieldDescriptor Name(string value)
        {
            field.Name = value;
            return this;
        }

        public ISortFieldDescriptor Description(string value)
        {
            field.Description = value;
            return this;
        }

        public ISortFieldDescriptor Ignore(bool ignore = true)
        {
            field.IsIgnored = ignore;
            return this;
        }
    }
}
