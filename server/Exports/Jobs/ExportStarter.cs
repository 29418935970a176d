using System.Security.Cryptography;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using GraphQLExport.Rows;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>Starts exports: validation, admission, queue.</summary>
internal sealed partial class ExportStarter(
    RequestValidator validator,
    ExportFormats formats,
    ExportStore store,
    ExportEvents events,
    WorkersWakeUp workers,
    ExportObservers observers,
    Passphrases passphrases,
    IFileDelivery delivery,
    StorageQuota quota,
    ExportPlanner planner,
    IOptionsMonitor<ExportOptions> options,
    TimeProvider time,
    ILogger<ExportStarter> log)
{
    private const int MaxKeyLength = 200;
    private const int MaxReasonLength = 1_000;

    /// <summary>Starts an export, unless the request has faults or its owner too many unfinished exports.</summary>
    /// <param name="caller">Whose export it is.</param>
    /// <param name="input">What is wanted.</param>
    /// <param name="scheduleId">The schedule that starts it, which may however many exports its owner has; null when a person does.</param>
    /// <param name="cancellationToken">Gives up before the start.</param>
    public async Task<StartExportPayload> StartAsync(Caller caller, StartExportInput input, string? scheduleId, CancellationToken cancellationToken)
    {
        var validated = validator.Validate(caller, input.Request);
        List<RequestFault> faults = [.. validated.Faults, .. FaultsOf(input)];
        if (input.DestinationId is { } destinationId && !await delivery.IsOpenToAsync(caller, destinationId, cancellationToken))
            faults.Add(new(FaultCodes.UnknownDestination, "There is no such destination.", new FaultPath(null, "input").Then("destinationId")));
        if (RedactionRules.Refusal(caller, input.Request) is { } refusal)
            return new(null, [refusal]);
        if (validated.Value is not { } request || faults.Count > 0)
            return new(null, [.. faults.Select(InvalidRequestError.Of)]);

        var isRepeated = input.IdempotencyKey is { } key && await store.HasKeyAsync(caller.UserId, key, cancellationToken);
        if (!isRepeated && await NoRoomAsync(caller, request, cancellationToken) is { } noRoom)
        {
            observers.Ended(new(ExportKind.Job, ExportEnd.Refused, null, caller.UserId, request.Dataset, request.Format) { Reason = "No storage is left." });
            return new(null, [noRoom]);
        }

        var now = time.GetUtcNow();
        var export = new Export
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            UserId = caller.UserId,
            Dataset = request.Dataset,
            Format = request.Format,
            RequestJson = request.ToJson(),
            FileName = FileNames.Make(input.FileName, DefaultName(request, now), Packaging.Extension(formats.Find(request.Format)!, request.Compression)),
            Reason = input.Reason,
            ScheduleId = scheduleId,
            DestinationId = input.DestinationId,
            IdempotencyKey = input.IdempotencyKey,
            IdempotencyDigest = input.IdempotencyKey is null ? null : DigestOf(request, input),
            Fingerprint = request.Incremental ? Watermark.FingerprintOf(request) : null,
            CreatedAt = now,
        };
        var admission = await store.AdmitAsync(export, passphrases.Protect(export.Id, Passphrase.Of(input.Passphrase)), cancellationToken);
        if (admission.Ahead is { } ahead)
            return new(null, [InvalidRequestError.Of(new(FaultCodes.IncrementalRunning, $"The export {ahead.Id} of the same incremental request has not ended; it has to, for it is known only then which rows are new.", FaultPath.Request.Then("incremental")))]);
        if (admission.Export is not { } admitted)
        {
            var limit = options.CurrentValue.MaxPerUser;
            observers.Ended(new(ExportKind.Job, ExportEnd.Refused, null, caller.UserId, request.Dataset, request.Format) { Reason = "Too many unfinished exports." });
            return new(null, [new TooManyExportsError($"You have {admission.Running} unfinished exports; at most {limit} are allowed. Wait for one to finish or cancel one.", limit, admission.Running)]);
        }

        if (admission.Existed && admitted.IdempotencyDigest != export.IdempotencyDigest)
            return new(null, [InvalidRequestError.Of(new(FaultCodes.IdempotencyKeyReused, $"With this key you started the export {admitted.Id}, of another request. Take a new key.", new FaultPath(null, "input").Then("idempotencyKey")))]);
        if (!admission.Existed)
        {
            LogRequested(log, admitted.Id, caller.UserId, request.Dataset, request.Format, request.Range?.From, request.Range?.To);
            workers.Raise();
            await events.PublishAsync(admitted, await store.PresentAsync(admitted, CancellationToken.None), CancellationToken.None);
        }

        return new(admitted, null);
    }

    /// <summary>Why there is no room for the file; null where there is, or may be: the file is measured while it is written.</summary>
    private async Task<StorageQuotaError?> NoRoomAsync(Caller caller, ExportRequest request, CancellationToken cancellationToken)
    {
        if (await quota.RoomAsync(caller.UserId, cancellationToken) is not { } room)
            return null;
        if (room.Left == 0)
            return new(room.Explain(), room.Limit, room.Used);
        try
        {
            var estimate = await planner.EstimateBytesAsync(request, caller, cancellationToken);
            return room.IsClearlyTooSmallFor(estimate) ? new(room.Explain(estimate), room.Limit, room.Used) : null;
        }
        catch (RowSourceException)
        {
            // The export itself tells of a database that cannot be read.
            return null;
        }
    }

    private static IEnumerable<RequestFault> FaultsOf(StartExportInput input)
    {
        var path = new FaultPath(null, "input");
        if (input.IdempotencyKey is { } key && (key.Length is 0 or > MaxKeyLength || key.Any(char.IsControl)))
            yield return new(FaultCodes.InvalidValue, $"An idempotency key has 1 to {MaxKeyLength} characters, none of them a control character.", path.Then("idempotencyKey"));
        if (input.Request.EncryptSecrets is true && Passphrase.Of(input.Passphrase) is null)
            yield return new(FaultCodes.PassphraseNeeded, $"To encrypt secrets takes a passphrase of {Passphrase.MinLength} to {Passphrase.MaxLength} characters.", path.Then("passphrase"));
        if (input.Request.EncryptSecrets is not true && input.Passphrase is not null)
            yield return new(FaultCodes.InvalidOption, "A passphrase goes with encryptSecrets; without it, it would encrypt nothing.", path.Then("passphrase"));
        if (input.Reason is { Length: > MaxReasonLength })
            yield return new(FaultCodes.TooLarge, $"A reason may have at most {MaxReasonLength} characters.", path.Then("reason"));
    }

    /// <summary>What is started, the same whenever it is asked for. The passphrase is no part of it: from a digest it could be guessed.</summary>
    private static string DigestOf(ExportRequest request, StartExportInput input) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes((string?[])[request.ToReusableJson(input.Request), input.DestinationId, input.FileName, input.Reason])));

    private static string DefaultName(ExportRequest request, DateTimeOffset now) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{request.Dataset.Replace('_', '-')}-{now.UtcDateTime:yyyy-MM-dd}");

    [LoggerMessage(LogLevel.Information, "Export {Export} requested by {User}: {Dataset} as {Format}, range {From} to {To}.")]
    private static partial void LogRequested(ILogger log, string export, string user, string dataset, ExportFormat format, DateTimeOffset? from, DateTimeOffset? to);
}
