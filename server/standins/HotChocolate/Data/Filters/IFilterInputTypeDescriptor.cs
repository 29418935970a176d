using System.Linq.Expressions;

namespace HotChocolate.Data.Filters;

/// <summary>Describes the filter of a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public interface IFilterInputTypeDescriptor<T>
{
    /// <summary>Sets the input type's name.</summary>
    /// <param name="value">The name.</param>
    public IFilterInputTypeDescriptor<T> Name(string value);

    /// <summary>Sets the input type's description.</summary>
    /// <param name="value">What it filters.</param>
    public IFilterInputTypeDescriptor<T> Description(string? value);

    /// <summary>Only the properties named by <see cref="Field"/> can be filtered by.</summary>
    public IFilterInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every property can be filtered by, unless ignored.</summary>
    public IFilterInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Lets a property be filtered by.</summary>
    /// <typeparam name="TField">The property's type.</typeparam>
    /// <param name="property">Selects the property.</param>
    public IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> property);

    /// <summary>Keeps a property out.</summary>
    /// <param name="property">Selects the property.</param>
    public IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);

    /// <summary>Whether filters can be combined by <c>and</c>.</summary>
    /// <param name="allow">True to allow.</param>
    public IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true);

    /// <summary>Whether filters can be combined by <c>or</c>.</summary>
    /// <param name="allow">True to allow.</param>
    public IFilterInputTypeDescriptor<T> AllowOr(bool allow = true);
}
