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
    IReadOnlyList<ColumnSource> Columns);

/// <summary>A value bound to a query, never spliced into its text.</summary>
/// <param name="Name">As written in the SQL, prefix included (<c>@from</c>).</param>
/// <param name="Value">Null, DBNull, a string, char, integer, enum, floating-point number, Boolean (0 or 1), Guid (upper-case text) or byte
/// array.</param>
public sealed record RowParameter(string Name, object? Value);
