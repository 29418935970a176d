using System.Linq.Expressions;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>What can be filtered and sorted of an entity, named as in the GraphQL schema's filter input type.</summary>
/// <param name="typeName">Name of the filter input type.</param>
internal abstract class FilterShape(string typeName)
{
    private readonly Dictionary<string, FilterMember> members = new(StringComparer.Ordinal);

    /// <summary>Name of the filter input type in the GraphQL schema.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The members by name, in the order in which they were declared.</summary>
    public IReadOnlyDictionary<string, FilterMember> Members => members;

    /// <summary>Declares a member.</summary>
    protected void Add(FilterMember member) => members.Add(member.Name, member);
}

/// <summary>The shape of one entity type, declared member by member.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class FilterShape<TEntity>(string typeName) : FilterShape(typeName)
{
    /// <summary>Declares a value: text, number, time, enum or truth value.</summary>
    public FilterShape<TEntity> Value<TValue>(string name, Expression<Func<TEntity, TValue>> path)
    {
        Add(new ValueMember(name, path, ValueKinds.Of(typeof(TValue))));
        return this;
    }

    /// <summary>Declares a related entity, whose own members are reached through it.</summary>
    public FilterShape<TEntity> Object<TOther>(string name, Expression<Func<TEntity, TOther>> path, FilterShape<TOther> shape)
    {
        Add(new ObjectMember(name, path, shape));
        return this;
    }
}
