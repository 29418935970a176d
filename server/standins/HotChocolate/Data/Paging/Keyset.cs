using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HotChocolate.Data.Sorting;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace HotChocolate.Types.Pagination;

/// <summary>
/// The keys by which a database query is ordered, when they tell every two rows apart: a row's key values are a place in the list
/// that stays where it is when other rows come and go.
/// </summary>
internal sealed class Keyset
{
    private Keyset(IEntityType entity, IReadOnlyList<KeysetKey> keys)
    {
        Keys = keys;
        var order = string.Join(',', keys.Select(key => $"{key.Path}:{key.Selector.ReturnType}:{(key.IsDescending ? "desc" : "asc")}"));
        Fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes($"{entity.Name};{order}"))[..8];
    }

    public IReadOnlyList<KeysetKey> Keys { get; }

    /// <summary>Tells cursors of this order from those of others.</summary>
    public byte[] Fingerprint { get; }

    /// <summary>The keys of a query; null when it is no plain query of an entity, or its order leaves ties or holds what cannot be compared.</summary>
    public static Keyset? Of(IQueryable query)
    {
        if (QueryOrder.Root(query.Expression) is not EntityQueryRootExpression root || root.EntityType.FindPrimaryKey() is not { } primary || root.ElementType != query.ElementType)
        {
            return null;
        }

        var keys = new List<KeysetKey>();
        var missing = primary.Properties.ToHashSet();
        foreach (var (selector, isDescending) in QueryOrder.Of(query.Expression))
        {
            if (Resolve(root.EntityType, selector.Body, out var path) is not { IsNullable: false } property || !KeysetComparison.IsPossible(selector.ReturnType))
            {
                return null;
            }

            if (keys.TrueForAll(known => known.Path != path))
            {
                keys.Add(new(selector, isDescending, path));
            }

            if (!path.Contains('.', StringComparison.Ordinal) && missing.Remove(property) && missing.Count == 0)
            {
                return new(root.EntityType, keys);
            }
        }

        return null;
    }

    /// <summary>The column behind a key: the entity's own or that of something every row refers to.</summary>
    private static IProperty? Resolve(IEntityType entity, Expression body, out string path)
    {
        var members = new Stack<MemberInfo>();
        while (body is MemberExpression { Expression: { } target } member)
        {
            members.Push(member.Member);
            body = target is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : target;
        }

        path = string.Join('.', members.Select(member => member.Name));
        if (body is not ParameterExpression)
        {
            return null;
        }

        while (members.Count > 1)
        {
            if (entity.FindNavigation(members.Pop()) is not { IsCollection: false, IsOnDependent: true, ForeignKey.IsRequired: true } navigation)
            {
                return null;
            }

            entity = navigation.TargetEntityType;
        }

        return members.Count == 1 ? entity.FindProperty(members.Pop()) : null;
    }
}

/// <summary>One key of an order.</summary>
/// <param name="Selector">Reads it from a row.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
/// <param name="Path">The names of the properties that lead to it.</param>
internal readonly record struct KeysetKey(LambdaExpression Selector, bool IsDescending, string Path);
