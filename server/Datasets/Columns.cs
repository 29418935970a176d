using GraphQLExport.Rows;

namespace GraphQLExport.Datasets;

/// <summary>How values of each field type are kept in columns.</summary>
internal static class Columns
{
    /// <summary>The usual column kind of a field type.</summary>
    public static ColumnKind KindOf(FieldType type) => type switch
    {
        FieldType.Integer => ColumnKind.Int64,
        FieldType.Float => ColumnKind.Double,
        FieldType.Boolean => ColumnKind.Boolean,
        FieldType.DateTime => ColumnKind.Timestamp,
        _ => ColumnKind.Text,
    };
}
