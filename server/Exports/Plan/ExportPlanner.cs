using GraphQLExport.Accounts;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>Tells what a request would do: it counts the rows and writes the first of them to memory.</summary>
internal sealed class ExportPlanner(RequestValidator validator, RequestRows rows, ExportSpeed speed)
{
    private const int PreviewRows = 10;
    private const long SpreadsheetRows = 1_048_576;

    /// <summary>Plans a request; its faults come back as errors.</summary>
    public async Task<ExportPlanPayload> PlanAsync(Caller caller, ExportRequestInput input, CancellationToken cancellationToken)
    {
        var validated = validator.Validate(input);
        if (validated.Value is not { } request)
            return new(null, [.. validated.Faults.Select(InvalidRequestError.Of)]);
        await using var source = await rows.OpenAsync(request, caller, cancellationToken);
        var count = await source.CountAsync(cancellationToken);
        using var batch = source.CreateBatch();
        await source.ReadAsync(batch, cancellationToken);
        return new(
            new(
                count,
                RowCountKind.Exact,
                EstimateBytes(request, source.Columns, batch, count),
                Math.Round(count / speed.RowsPerSecond, 3),
                [.. source.Columns.Select(column => column.Name)],
                PreviewCells.Of(request, rows, source.Columns, batch, PreviewRows),
                [.. Warnings(request, count)]),
            null);
    }

    private long EstimateBytes(ExportRequest request, IReadOnlyList<Column> columns, RowBatch batch, long count)
    {
        using var output = new OutputBuffer();
        using var writer = rows.Writer(request, rows.FormatOf(request), columns);
        writer.WriteHeader(output);
        var frame = output.Length;
        var sampled = batch.Count == 0 ? 0 : writer.WriteRows(batch, 0, output);
        var sample = output.Length - frame;
        writer.WriteFooter(output);
        var fixedBytes = output.Length - sample;
        return sampled == 0 ? fixedBytes : sampled == count ? output.Length : fixedBytes + (long)((double)sample / sampled * count);
    }

    private static IEnumerable<string> Warnings(ExportRequest request, long count)
    {
        if (count == 0)
            yield return "No rows match.";
        if (count >= SpreadsheetRows && request.Format == ExportFormat.Csv)
            yield return "Spreadsheets show no more than 1,048,576 rows, the header included; the file will hold all of them.";
    }
}
