using System.Text;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The cells of rows by the dataset's names of their fields, whatever columns are called and in whatever order they stand.</summary>
/// <param name="fields">The fields of the columns.</param>
internal sealed class NamedCells(IReadOnlyList<string> fields)
{
    private readonly Dictionary<string, int> _columns = fields.Index().ToDictionary(field => field.Item, field => field.Index);

    /// <summary>Whether rows have the field at all: those who may not see it get files without.</summary>
    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>A text as pages show it; empty for none.</summary>
    public string Text(RowBatch rows, int row, string field) => Vector(rows, field) is var values && values.IsNull(row) ? "" : PdfText.Of(Encoding.UTF8.GetString(values.GetText(row)));

    /// <summary>A whole number, a truth value or a moment in Unix milliseconds; null for none.</summary>
    public long? Whole(RowBatch rows, int row, string field) => Vector(rows, field) is var values && values.IsNull(row) ? null : values.GetInt64(row);

    /// <summary>A number; null for none.</summary>
    public double? Number(RowBatch rows, int row, string field) => Vector(rows, field) is var values && values.IsNull(row) ? null : values.GetDouble(row);

    private ColumnVector Vector(RowBatch rows, string field) => rows[_columns[field]];
}
