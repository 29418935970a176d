namespace GraphQLExport.Datasets;

/// <summary>What kind of value a dataset's field holds.</summary>
public enum FieldType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number of up to 64 bits.</summary>
    Integer,

    /// <summary>A binary floating-point number, written in its shortest round-trip form.</summary>
    Float,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A moment, written as ISO 8601 with the offset of the requested time zone.</summary>
    DateTime,

    /// <summary>A UUID.</summary>
    Uuid,

    /// <summary>One of a fixed list of names.</summary>
    Enum,

    /// <summary>A JSON value.</summary>
    Json,
}
