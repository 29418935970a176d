using System.Reflection;
using HotChocolate.Types.Building;
using Microsoft.EntityFrameworkCore.Query;

namespace HotChocolate.Data;

/// <summary>Looks at lists as queries.</summary>
internal static class QuerySource
{
    public static Type ElementOf(MemberInfo member) => ClrType.Of(member).Element?.Type
        ?? throw new SchemaException("Only a list can be filtered, sorted or projected.");

    /// <summary>The list as a query; null when it is none.</summary>
    public static IQueryable<T>? From<T>(object? source) => source switch
    {
        IQueryable<T> query => query,
        IEnumerable<T> items => items.AsQueryable(),
        _ => null,
    };

    /// <summary>Whether the query runs in this process, where a null reference throws.</summary>
    public static bool IsInMemory(IQueryable query) => query.Provider is not IAsyncQueryProvider;
}
