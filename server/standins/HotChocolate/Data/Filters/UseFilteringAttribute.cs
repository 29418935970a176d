using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Data.Filters;
using HotChocolate.Types;
using HotChocolate.Types.Building;

namespace HotChocolate.Data;

/// <summary>Adds the argument <c>where</c> to a list field and filters the list by it.</summary>
/// <param name="filterType">A class derived from <see cref="FilterInputType{T}"/> that narrows the filter; every property when null.</param>
/// <param name="order">The position among the field's attributes.</param>
public class UseFilteringAttribute(Type? filterType = null, [CallerLineNumber] int order = 0) : ObjectFieldDescriptorAttribute(order)
{
    /// <summary>The class that narrows the filter.</summary>
    public Type? Type { get; set; } = filterType;

    internal override int Rank => 2;

    internal override void Apply(SchemaBuildContext context, FieldConfiguration field, MemberInfo member)
    {
        var element = QuerySource.ElementOf(member);
        var type = context.Filters.Get(element, Type);
        var argument = new InputField("where", type) { Description = "Which items to keep." };
        field.Arguments.Add(argument);
        field.Use(Rank, FilterMiddleware.Create(element, argument, context.Filters));
    }
}

/// <summary>Adds the argument <c>where</c> to a list field and filters the list by it.</summary>
/// <typeparam name="T">A class derived from <see cref="FilterInputType{T}"/> that narrows the filter.</typeparam>
/// <param name="order">The position among the field's attributes.</param>
public sealed class UseFilteringAttribute<T>([CallerLineNumber] int order = 0) : UseFilteringAttribute(typeof(T), order);
