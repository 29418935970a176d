using System.Collections;

namespace GraphQLExport.Rows;

/// <summary>A query whose rows are to be read once, in order, from one snapshot.</summary>
/// <param name="Sql">One SELECT statement with a total order.</param>
/// <param name="CountSql">A statement over the same <paramref name="Parameters"/> whose single value is the number of rows of
/// <paramref name="Sql"/>; null when nobody will ask.</param>
/// <param name="Parameters">Values bound by name; each statement uses those it names.</param>
/// <param name="Columns">The output columns in output order, at least one.</param>
public sealed record RowQuery(
    string Sql,
    string? CountSql,
    IReadOnlyList<RowParameter> Parameters,
    IReadOnlyList<ColumnSource> Columns)
{
    /// <summary>The same rows with lookups instead of joins, to be preferred where the lookups are small enough; null where that is no different.</summary>
    public RowQuery? WithLookups { get; init; }
}

/// <summary>A value bound to a query, never spliced into its text.</summary>
/// <param name="Name">As written in the SQL, prefix included (<c>@from</c>).</param>
/// <param name="Value">Null, DBNull, a string, char, integer, enum, floating-point number, Boolean, Guid, byte array or, where the
/// database has such values, a list of these.</param>
public sealed record RowParameter(string Name, object? Value)
{
    /// <summary>Whether name and value are the same; lists are by what they hold.</summary>
    public bool Equals(RowParameter? other) => other is not null && Name == other.Name && StructuralComparisons.StructuralEqualityComparer.Equals(Comparable(Value), Comparable(other.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    private static object? Comparable(object? value) => value is IList { IsFixedSize: false } list ? list.Cast<object?>().ToArray() : value;
}
