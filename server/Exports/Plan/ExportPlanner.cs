using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;

namespace GraphQLExport.Exports;

/// <summary>Tells what a request would do: it counts the rows and writes the first of them to memory.</summary>
internal sealed class ExportPlanner(RequestValidator validator, RequestRows rows, Increments increments, StorageQuota quota, ExportSpeed speed)
{
    private const int PreviewRows = 10;

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
        if (RowLimits.Refusal(rows.FormatOf(request), count) is { } tooMany)
            return new(null, [InvalidRequestError.Of(new(FaultCodes.TooLarge, tooMany, FaultPath.Request.Then("format")))]);
        using var batch = source.CreateBatch();
        await source.ReadAsync(batch, cancellationToken);
        var bytes = await EstimateBytesAsync(request, source.Columns, batch, count, cancellationToken);
        var room = await quota.RoomAsync(caller.UserId, cancellationToken);
        string[] full = room is not null && room.Left < bytes ? [room.Explain(bytes)] : [];
        return new(
            new(
                count,
                RowCountKind.Exact,
                bytes,
                Math.Round(count / speed.RowsPerSecond, 3),
                [.. source.Columns.Select(column => column.Name)],
                PreviewCells.Of(request, rows, source.Columns, batch, PreviewRows),
                [.. Warnings(request, rows.DatasetOf(request), count), .. full],
                await PreviewAsync(request, source, batch, count, cancellationToken)),
            null);
    }

    /// <summary>About how long the file of a request would be, told from its first rows.</summary>
    public async Task<long> EstimateBytesAsync(ExportRequest request, Caller caller, CancellationToken cancellationToken)
    {
        await using var source = await rows.OpenAsync(request, caller, await increments.FindAsync(request, caller, cancellationToken), null, cancellationToken);
        var count = await source.CountAsync(cancellationToken);
        using var batch = source.CreateBatch();
        await source.ReadAsync(batch, cancellationToken);
        return await EstimateBytesAsync(request, source.Columns, batch, count, cancellationToken);
    }

    private async Task<long> EstimateBytesAsync(ExportRequest request, IReadOnlyList<Column> columns, RowBatch batch, long count, CancellationToken cancellationToken)
    {
        var format = rows.FormatOf(request);
        var name = $"{request.Dataset}.{Packaging.Extension(format, request.Compression)}";
        return await SizeEstimate.OfAsync(() => rows.Writer(request, format, columns), batch, count, stream => Packaging.Open(request.Compression, stream, name), cancellationToken);
    }

    // Reads on, into the batch: whatever else looks at the first rows comes before.
    private async Task<DocumentPreview?> PreviewAsync(ExportRequest request, IRowSource source, RowBatch batch, long count, CancellationToken cancellationToken)
    {
        if (request.Format != ExportFormat.Pdf)
            return null;
        var context = rows.Context(request, rows.FormatOf(request), source.Columns);
        using var body = PdfBody.Of(context);
        do
            body.Add(batch);
        while (body.Count < PdfPreview.Many && await source.ReadAsync(batch, cancellationToken));
        var (pages, first) = PdfPreview.Of(context.Pdf, body, count);
        return new(pages, first);
    }

    private static IEnumerable<string> Warnings(ExportRequest request, DatasetDefinition dataset, long count)
    {
        if (count == 0)
            yield return request.Incremental ? "Nothing is new since the last delivered export of this request." : "No rows match.";
        if (count >= XlsxOptions.SheetRows && request.Format == ExportFormat.Csv)
            yield return "Spreadsheets show no more than 1,048,576 rows, the header included; the file will hold all of them.";
        if (count >= XlsxOptions.SheetRows && request.Format == ExportFormat.Xlsx)
            yield return $"{XlsxOptions.SheetsFor(count)} sheets: each holds 1,048,576 rows, the header included.";
        if (request.Format == ExportFormat.Xlsx && request.Compression != Compression.None)
            yield return "A workbook is compressed already; compressing it again makes it no smaller.";
        var sensitive = request.Fields.ToLookup(field => RedactionRules.PolicyOf(request, dataset, field), field => field.Name);
        if (sensitive.Contains(Redaction.Drop))
            yield return $"Left out because they are sensitive: {string.Join(", ", sensitive[Redaction.Drop])}.";
        string[] replaced = [.. sensitive[Redaction.Mask], .. sensitive[Redaction.Hash]];
        if (replaced.Length > 0)
            yield return $"Replaced because they are sensitive: {string.Join(", ", replaced)}.";
    }
}
