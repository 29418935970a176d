using GraphQLExport.Destinations;
using GraphQLExport.Exports.Pipeline;

namespace GraphQLExport.Exports;

/// <summary>The work of one attempt: rows counted, written and published, from one snapshot.</summary>
internal sealed class ExportAttempt(Owners owners, RequestRows rows, Increments increments, IDestination destination, ExportSpeed speed, ExportObservers observers, Passphrases passphrases, StorageQuota quota, ManifestWriter manifests, IFileDelivery delivery, TimeProvider time)
{
    /// <summary>Writes the file and publishes it, or leaves nothing.</summary>
    /// <exception cref="OperationCanceledException">The attempt was told to stop.</exception>
    public async Task<ExportOutcome> RunAsync(Export export, ProgressMeter meter, ProgressReporter reporter, CancellationToken cancellationToken)
    {
        var request = ExportRequest.FromJson(export.RequestJson);
        var extension = Packaging.Extension(rows.FormatOf(export.Format), request.Compression);
        await ExportFiles.DeleteUnseenAsync(destination, export, extension, export.Attempt - 1, cancellationToken);
        if (await owners.FindAsync(export.UserId) is not { } owner)
            return new ExportOutcome.Failed(ExportFailureCode.AccessDenied, "The export's owner may no longer read this data.");
        if (!rows.DatasetOf(request).IsOpenTo(owner))
            return new ExportOutcome.Failed(ExportFailureCode.AccessDenied, "The export's owner may no longer read this data.");
        if (!request.Redact && !owner.IsAdministrator)
            return new ExportOutcome.Failed(ExportFailureCode.AccessDenied, "The export's owner may no longer see sensitive values.");
        var passphrase = request.EncryptSecrets is true ? await passphrases.FindAsync(export.Id, cancellationToken) : null;
        if (request.EncryptSecrets is true && passphrase is null)
            return new ExportOutcome.Failed(ExportFailureCode.Interrupted, "The passphrase can no longer be read. Start the export again.");
        var format = rows.FormatOf(request);
        var keys = await increments.FindAsync(request, owner, cancellationToken);
        await using var source = await rows.OpenAsync(request, owner, keys, passphrase, cancellationToken);
        meter.RowsTotal = await source.CountAsync(cancellationToken);
        var snapshotAt = time.GetUtcNow();
        if (RowLimits.Refusal(format, meter.RowsTotal.Value) is { } tooMany)
            return new ExportOutcome.Failed(ExportFailureCode.TooManyRows, tooMany);

        observers.Begun(new(ExportKind.Job, export.Id, export.UserId, request, meter.RowsTotal));
        await using var pending = await destination.CreateAsync(ExportFiles.KeyOf(export, extension), cancellationToken);
        var room = await quota.RoomAsync(export.UserId, cancellationToken);
        await using var limited = room is null ? null : new QuotaStream(pending.Stream, room);
        var target = limited ?? pending.Stream;
        await using var compressed = Packaging.Open(request.Compression, target, export.FileName);
        using var writer = rows.Writer(request, format, source.Columns);
        meter.BeginWriting();
        reporter.Enter(ExportPhase.Writing);
        var started = time.GetTimestamp();
        var written = await ExportPipeline.RunAsync(
            source, writer, compressed ?? target, new() { Progress = progress => reporter.Report(progress.Rows, compressed?.CompressedLength ?? progress.Bytes), Time = time }, cancellationToken);
        if (compressed is not null)
            await compressed.CompleteAsync(cancellationToken);
        reporter.Report(written.Rows, compressed?.CompressedLength ?? written.Bytes);
        if (written.Rows != meter.RowsTotal)
            return new ExportOutcome.Failed(ExportFailureCode.SourceChanged, $"{meter.RowsTotal} rows matched, {written.Rows} were written.");

        speed.Observe(written.Rows, time.GetElapsedTime(started));
        reporter.Enter(ExportPhase.Finishing);
        // Others may have ended meanwhile.
        if (limited is not null && await quota.RoomAsync(export.UserId, cancellationToken) is { } left && left.Left < limited.Length)
            throw new StorageQuotaException(left.Explain(limited.Length));
        var published = await pending.PublishAsync(cancellationToken);
        var file = new StoredFile
        {
            ExportId = export.Id,
            Name = export.FileName,
            ContentType = Packaging.ContentType(format, request.Compression),
            Bytes = published.Bytes,
            Rows = written.Rows,
            Sha256 = published.Sha256,
            StorageKey = published.Key,
            CreatedAt = time.GetUtcNow(),
        };
        try
        {
            file.Describe(await manifests.WriteAsync(export, request, rows.DatasetOf(request), source.Columns, snapshotAt, file, cancellationToken));
            if (export.DestinationId is not null)
            {
                reporter.Enter(ExportPhase.Delivering);
                if (await delivery.SendAsync(export, file, cancellationToken) is { } problem)
                    return new ExportOutcome.Failed(ExportFailureCode.StorageUnavailable, problem) { File = file };
            }

            return new ExportOutcome.Completed(file, written.Rows == 0 ? null : keys?.UpTo);
        }
        catch
        {
            // Published, and nobody will know of it.
            await destination.DeleteAsync(file.StorageKey, CancellationToken.None);
            throw;
        }
    }
}
