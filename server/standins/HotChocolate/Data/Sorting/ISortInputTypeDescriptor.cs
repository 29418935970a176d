using System.Linq.Expressions;

namespace HotChocolate.Data.Sorting;

/// <summary>Describes the sort input of a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public interface ISortInputTypeDescriptor<T>
{
    /// <summary>Sets the input type's name.</summary>
    /// <param name="value">The name.</param>
    public ISortInputTypeDescriptor<T> Name(string value);

    /// <summary>Sets the input type's description.</summary>
    /// <param name="value">What it sorts.</param>
    public ISortInputTypeDescriptor<T> Description(string? value);

    /// <summary>Only the properties named by <see cref="Field"/> can be sorted by.</summary>
    public ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every property can be sorted by, unless ignored.</summary>
    public ISortInputTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Lets a property be sorted by.</summary>
    /// <typeparam name="TField">The property's type.</typeparam>
    /// <param name="property">Selects the property.</param>
    public ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> property);

    /// <summary>Keeps a property out.</summary>
    /// <param name="property">Selects the property.</param>
    public ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);
}
