using System.Text;
using System.Text.Json;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>The first rows of an export as a reader of its file will see them: the writer itself writes them, and they are read back.</summary>
internal static class PreviewCells
{
    /// <summary>The cells of the first rows of a batch.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Of(ExportRequest request, RequestRows formats, IReadOnlyList<Column> columns, RowBatch batch, int rows)
    {
        var isCsv = request.Format == ExportFormat.Csv;
        using var output = new OutputBuffer();
        using var writer = formats.Writer(request, formats.FormatOf(isCsv ? request : request with { Format = ExportFormat.Ndjson }), columns);
        writer.WriteHeader(output);
        output.Clear();
        // The buffer may be full before the tenth row: what is whole is shown.
        var written = Math.Min(rows, writer.WriteRows(batch, 0, output));
        var text = Encoding.UTF8.GetString(output.Written.Span);
        var cells = isCsv ? Csv(text, FormatOptionsRules.ToWriter(request.Options?.Csv).Delimiter, columns.Count, written) : Json(text, columns.Count, written);
        for (var row = 0; row < written; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (batch[column].IsNull(row) && cells[row][column] is null or "")
                    cells[row][column] = null;
            }
        }

        return cells;
    }

    private static string?[][] Json(string text, int columns, int rows)
    {
        var lines = text.Split('\n', rows + 1);
        var cells = new string?[rows][];
        for (var row = 0; row < rows; row++)
        {
            using var document = JsonDocument.Parse(lines[row]);
            cells[row] = [.. document.RootElement.EnumerateObject().Select(property => Cell(property.Value)).Take(columns)];
        }

        return cells;
    }

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string?[][] Csv(string text, char delimiter, int columns, int rows)
    {
        var cells = new string?[rows][];
        var at = 0;
        for (var row = 0; row < rows; row++)
        {
            cells[row] = new string?[columns];
            for (var column = 0; column < columns; column++)
                cells[row][column] = CsvCell(text, delimiter, ref at);
        }

        return cells;
    }

    // One cell and the delimiter or line end after it, RFC 4180, section 2.
    private static string CsvCell(string text, char delimiter, ref int at)
    {
        var cell = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
            {
                if (text[at] == '"')
                    at++;
                cell.Append(text[at]);
            }

            at++;
        }
        else
        {
            while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
                cell.Append(text[at++]);
        }

        at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        return cell.ToString();
    }
}
