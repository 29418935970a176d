using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>Tells what a request would do: it counts the rows and writes the first of them to memory.</summary>
internal sealed class ExportPlanner(RequestValidator validator, RequestRows rows, Increments increments, ExportSpeed speed)
{
    private const int PreviewRows = 10;
    private const long SpreadsheetRows = 1_048_576;

    /// <summary>Plans a request; its faults come back as errors.</summary>
    public async Task<ExportPlanPayload> PlanAsync(Caller caller, ExportRequestInput input, CancellationToken cancellationToken)
    {
        if (RedactionRules.Refusal(caller, input) is { } refusal)
            return new(null, [refusal]);
        var validated = validator.Validate(caller, input);
        if (validated.Value is not { } request)
            return new(null, [.. validated.Faults.Select(InvalidRequestError.Of)]);
        await using var source = await rows.OpenAsync(request, caller, await increments.FindAsync(request, caller, cancellationToken), null, cancellationToken);
        var count = await source.CountAsync(cancellationToken);
        using var batch = source.CreateBatch();
        await source.ReadAsync(batch, cancellationToken);
        return new(
            new(
                count,
                RowCountKind.Exact,
                await EstimateBytesAsync(request, source.Columns, batch, count, cancellationToken),
                Math.Round(count / speed.RowsPerSecond, 3),
                [.. source.Columns.Select(column => column.Name)],
                PreviewCells.Of(request, rows, source.Columns, batch, PreviewRows),
                [.. Warnings(request, rows.DatasetOf(request), count)]),
            null);
    }

    private async Task<long> EstimateBytesAsync(ExportRequest request, IReadOnlyList<Column> columns, RowBatch batch, long count, CancellationToken cancellationToken)
    {
        using var output = new OutputBuffer();
        using var writer = rows.Writer(request, rows.FormatOf(request), columns);
        writer.WriteHeader(output);
        var frame = output.Length;
        var sampled = batch.Count == 0 ? 0 : writer.WriteRows(batch, 0, output);
        var sample = output.Length - frame;
        writer.WriteFooter(output);
        var fixedBytes = output.Length - sample;
        var compressed = await CompressedAsync(request, output.Written, cancellationToken);
        return sampled == count ? compressed : (long)((fixedBytes + ((double)sample / sampled * count)) * compressed / output.Length);
    }

    private async Task<long> CompressedAsync(ExportRequest request, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var name = $"{request.Dataset}.{Packaging.Extension(rows.FormatOf(request), request.Compression)}";
        await using var stream = Packaging.Open(request.Compression, Stream.Null, name);
        if (stream is null)
            return content.Length;
        await stream.WriteAsync(content, cancellationToken);
        await stream.CompleteAsync(cancellationToken);
        return stream.CompressedLength;
    }

    private static IEnumerable<string> Warnings(ExportRequest request, DatasetDefinition dataset, long count)
    {
        if (count == 0)
            yield return request.Incremental ? "Nothing is new since the last delivered export of this request." : "No rows match.";
        if (count >= SpreadsheetRows && request.Format == ExportFormat.Csv)
            yield return "Spreadsheets show no more than 1,048,576 rows, the header included; the file will hold all of them.";
        var sensitive = request.Fields.ToLookup(field => RedactionRules.PolicyOf(request, dataset, field), field => field.Name);
        if (sensitive.Contains(Redaction.Drop))
            yield return $"Left out because they are sensitive: {string.Join(", ", sensitive[Redaction.Drop])}.";
        string[] replaced = [.. sensitive[Redaction.Mask], .. sensitive[Redaction.Hash]];
        if (replaced.Length > 0)
            yield return $"Replaced because they are sensitive: {string.Join(", ", replaced)}.";
    }
}
