using System.Text.Json;
using GraphQLExport.Accounts;

namespace GraphQLExport.Exports;

/// <summary>Starts what came to nothing, or whose file is gone, once more: the same request, as a new export of the same owner.</summary>
internal sealed class ExportRetrier(ExportStarter starter, Owners owners)
{
    /// <summary>Starts an export again.</summary>
    /// <param name="caller">Who asks: the owner or an administrator.</param>
    /// <param name="export">The export, which the caller may see.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RetryExportPayload> RetryAsync(Caller caller, Export export, CancellationToken cancellationToken)
    {
        if (export.Status is not (ExportStatus.Failed or ExportStatus.Canceled or ExportStatus.Expired))
            return Refused($"This export is {RequestJson.Name(export.Status).ToLowerInvariant()}; only one that failed, was canceled or has expired can be tried again.");
        var owner = caller.UserId == export.UserId ? caller : await owners.FindAsync(export.UserId);
        if (owner is null)
            return Refused("The export's owner may no longer read this data.");
        var request = JsonSerializer.Deserialize<ExportRequestInput>(export.RequestJson, RequestJson.Options)!;
        var payload = await starter.StartAsync(owner, new() { Request = request, FileName = export.FileName, DestinationId = export.DestinationId, Reason = export.Reason }, scheduleId: null, cancellationToken);
        return new(payload.Export, payload.Errors is null ? null : [.. payload.Errors.Select(Told)]);

        RetryExportPayload Refused(string message) => new(null, [new InvalidStateError(message, export.Status)]);

        IExportActionError Told(IExportRequestError error) =>
            error as IExportActionError ?? new InvalidStateError($"The request is no longer valid. {((IUserError)error).Message}", export.Status);
    }
}
