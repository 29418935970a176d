using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using HotChocolate.Types.Building;

namespace HotChocolate.Data;

/// <summary>Adds the argument <c>order</c> to a list field and sorts the list by it.</summary>
/// <param name="sortingType">A class derived from <see cref="SortInputType{T}"/> that narrows the choice; every property when null.</param>
/// <param name="order">The position among the field's attributes.</param>
public class UseSortingAttribute(Type? sortingType = null, [CallerLineNumber] int order = 0) : ObjectFieldDescriptorAttribute(order)
{
    /// <summary>The class that narrows the choice.</summary>
    public Type? Type { get; set; } = sortingType;

    internal override int Rank => 3;

    internal override void Apply(SchemaBuildContext context, FieldConfiguration field, MemberInfo member)
    {
        var element = QuerySource.ElementOf(member);
        var type = context.Sorting.Get(element, Type);
        var argument = new InputField("order", type.NonNull().List()) { Description = "What to sort by, first things first." };
        field.Arguments.Add(argument);
        field.Use(Rank, SortMiddleware.Create(element, argument, context.Sorting));
    }
}

/// <summary>Adds the argument <c>order</c> to a list field and sorts the list by it.</summary>
/// <typeparam name="T">A class derived from <see cref="SortInputType{T}"/> that narrows the choice.</typeparam>
/// <param name="order">The position among the field's attributes.</param>
public sealed class UseSortingAttribute<T>([CallerLineNumber] int order = 0) : UseSortingAttribute(typeof(T), order);
