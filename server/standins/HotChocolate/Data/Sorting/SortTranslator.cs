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
            var read = types.PropertyOf(field);
            var property = isInMemory ? PropertyPath.Read(target, read, isInMemory) : Expression.Property(target, read);
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
}
