using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Schedules;

/// <summary>What a schedule shows beyond its own row.</summary>
[ExtendObjectType(typeof(Schedule))]
public sealed class ScheduleResolvers
{
    /// <summary>The request with every default filled in; <c>startExport</c> accepts it.</summary>
    [GraphQLType(typeof(NonNullType<AnyType>))]
    public object? GetRequest([Parent] Schedule schedule)
    {
        using var document = JsonDocument.Parse(schedule.RequestJson);
        return RequestJson.ToAny(document.RootElement);
    }

    /// <summary>The latest export that it started; null when it never did, or when that was deleted.</summary>
    public Task<Export?> GetLastRunAsync([Parent] Schedule schedule, LastRunLoader runs, CancellationToken cancellationToken) =>
        runs.LoadAsync(schedule.Id, cancellationToken);

    /// <summary>Where its files go besides the server's own storage.</summary>
    public async Task<Destination?> GetDestinationAsync([Parent] Schedule schedule, DestinationLoader destinations, CancellationToken cancellationToken) =>
        schedule.DestinationId is { } id ? await destinations.LoadAsync(id, cancellationToken) : null;

    /// <summary>Who made it.</summary>
    public async Task<User> GetCreatedByAsync([Parent] Schedule schedule, UserLoader users, CancellationToken cancellationToken) =>
        await users.LoadAsync(schedule.UserId, cancellationToken) ?? throw new InvalidOperationException($"The owner of schedule {schedule.Id} is gone, the schedule is not.");
}
