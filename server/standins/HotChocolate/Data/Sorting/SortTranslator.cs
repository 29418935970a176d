using System.Linq.Expressions;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Data.Sorting;

/// <summary>Translates an order to sort keys that a database provider can translate on.</summary>
internal sealed class SortTranslator(SortTypeFactory types, bool isInMemory)
{
    public List<SortKey> Translate(Type element, IEnumerable<InputObjectValue> order)
    {
        var keys = new List<SortKey>();
        var item = Expression.Parameter(element, "item");
        foreach (var part in order)
        {
            Add(keys, part, item, item);
        }

        return keys;
    }

    private void Add(List<SortKey> keys, InputObjectValue part, ParameterExpression item, Expression target)
    {
        foreach (var (field, value) in part.Given)
        {
            var property = Property(target, types.PropertyOf(field));
            if (value is InputObjectValue nested)
            {
                Add(keys, nested, item, property);
            }
            else if (value is SortDirection direction)
            {
                keys.Add(new(Expression.Lambda(property, item), direction == SortDirection.Descending));
            }
        }
    }

    /// <summary>The property; in memory null where what it belongs to is null.</summary>
    private Expression Property(Expression target, System.Reflection.PropertyInfo property)
    {
        var read = Expression.Property(target, property);
        if (!isInMemory || target is ParameterExpression || target.Type.IsValueType)
        {
            return read;
        }

        var type = read.Type.IsValueType && Nullable.GetUnderlyingType(read.Type) is null ? typeof(Nullable<>).MakeGenericType(read.Type) : read.Type;
        return Expression.Condition(Expression.Equal(target, Expression.Constant(null, target.Type)), Expression.Default(type), Expression.Convert(read, type));
    }
}
