namespace GraphQLExport.Rows;

/// <summary>What the values of a column are, whatever the database keeps them as.</summary>
public enum ColumnKind
{
    /// <summary>Unicode text. Ill-formed input is repaired with U+FFFD.</summary>
    Text,

    /// <summary>A signed 64-bit integer.</summary>
    Int64,

    /// <summary>An IEEE 754 double; NaN and the infinities are possible.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An instant: milliseconds since 1970-01-01T00:00:00Z, years 0001 to 9999.</summary>
    Timestamp,
}
