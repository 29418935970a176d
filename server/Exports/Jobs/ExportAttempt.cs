using GraphQLExport.Destinations;
using GraphQLExport.Exports.Pipeline;

namespace GraphQLExport.Exports;

/// <summary>The work of one attempt: rows counted, written and published, from one snapshot.</summary>
internal sealed class ExportAttempt(Owners owners, RequestRows rows, IDestination destination, ExportSpeed speed, TimeProvider time)
{
    /// <summary>Writes the file and publishes it, or leaves nothing.</summary>
    /// <exception cref="OperationCanceledException">The attempt was told to stop.</exception>
    public async Task<ExportOutcome> RunAsync(Export export, ProgressMeter meter, ProgressReporter reporter, CancellationToken cancellationToken)
    {
        if (await owners.FindAsync(export.UserId) is not { } owner)
            return new ExportOutcome.Failed(ExportFailureCode.AccessDenied, "The export's owner may no longer read this data.");
        var request = ExportRequest.FromJson(export.RequestJson);
        var format = rows.FormatOf(request);
        await using var source = await rows.OpenAsync(request, owner, cancellationToken);
        meter.RowsTotal = await source.CountAsync(cancellationToken);

        await using var pending = await destination.CreateAsync(ExportFiles.KeyOf(export, format.FileExtension), cancellationToken);
        using var writer = rows.Writer(request, format, source.Columns);
        meter.BeginWriting();
        reporter.Enter(ExportPhase.Writing);
        var started = time.GetTimestamp();
        var written = await ExportPipeline.RunAsync(
            source, writer, pending.Stream, new() { Progress = progress => reporter.Report(progress.Rows, progress.Bytes), Time = time }, cancellationToken);
        reporter.Report(written.Rows, written.Bytes);
        if (written.Rows != meter.RowsTotal)
            return new ExportOutcome.Failed(ExportFailureCode.SourceChanged, $"{meter.RowsTotal} rows matched, {written.Rows} were written.");

        speed.Observe(written.Rows, time.GetElapsedTime(started));
        reporter.Enter(ExportPhase.Finishing);
        var published = await pending.PublishAsync(cancellationToken);
        return new ExportOutcome.Completed(new()
        {
            ExportId = export.Id,
            Name = export.FileName,
            ContentType = format.ContentType,
            Bytes = published.Bytes,
            Rows = written.Rows,
            Sha256 = published.Sha256,
            StorageKey = published.Key,
            CreatedAt = time.GetUtcNow(),
        });
    }
}
