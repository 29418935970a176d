using System.Globalization;
using System.Text.Json;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;

namespace GraphQLExport.Schedules;

/// <summary>Starts the exports of schedules, each time with the permissions that the owner has then.</summary>
internal sealed class ScheduleStarter(ExportStarter exports, Owners owners, DeliveryStore deliveries)
{
    /// <summary>What is told when the owner may no longer export.</summary>
    public const string OwnerGone = "The owner of this schedule may no longer sign in, so it was paused.";

    /// <summary>Starts a run. The same due time twice is one export.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="due">The time it was to run at; null for a run that somebody asked for.</param>
    /// <param name="cancellationToken">Gives up before the start.</param>
    /// <returns>The export, or why there is none.</returns>
    public async Task<(Export? Export, string? Problem)> StartAsync(Schedule schedule, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        if (await owners.FindAsync(schedule.UserId) is not { } owner)
            return (null, OwnerGone);
        var input = new StartExportInput
        {
            Request = JsonSerializer.Deserialize<ExportRequestInput>(schedule.RequestJson, RequestJson.Options)!,
            DestinationId = schedule.DestinationId,
            Reason = $"Schedule: {schedule.Name}",
            IdempotencyKey = due is { } moment ? string.Create(CultureInfo.InvariantCulture, $"schedule:{schedule.Id}:{moment.ToUnixTimeMilliseconds()}") : null,
        };
        var started = await exports.StartAsync(owner, input, schedule.Id, cancellationToken);
        if (started.Export is not { } export)
            return (null, string.Join(' ', started.Errors!.Cast<IUserError>().Select(error => error.Message)));
        await deliveries.PlanAsync(export, schedule.Recipients, cancellationToken);
        return (export, null);
    }
}
