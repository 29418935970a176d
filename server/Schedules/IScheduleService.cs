using GraphQLExport.Accounts;

namespace GraphQLExport.Schedules;

/// <summary>
/// What can be done with schedules: a caller sees and changes their own, an administrator all; another user's is as unknown as one
/// that never was. A schedule runs with its owner's permissions, whoever changed it.
/// </summary>
public interface IScheduleService
{
    /// <summary>The schedules that the caller may see, by name.</summary>
    public IQueryable<Schedule> VisibleTo(Caller caller, Data.AppDbContext database);

    /// <summary>The next runs of an expression.</summary>
    /// <param name="cron">The expression.</param>
    /// <param name="timeZone">IANA time zone of the expression.</param>
    /// <param name="count">How many, 1 to 100.</param>
    /// <param name="fault">What is wrong with any of these; null when nothing is.</param>
    public IReadOnlyList<DateTimeOffset> NextRuns(string cron, string timeZone, int count, out string? fault);

    /// <summary>Makes a schedule.</summary>
    public Task<CreateSchedulePayload> CreateAsync(Caller caller, CreateScheduleInput input, CancellationToken cancellationToken);

    /// <summary>Changes what the input names; the rest stays.</summary>
    public Task<UpdateSchedulePayload> UpdateAsync(Caller caller, UpdateScheduleInput input, CancellationToken cancellationToken);

    /// <summary>Deletes a schedule; the exports that it started stay.</summary>
    public Task<DeleteSchedulePayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken);

    /// <summary>Runs a schedule now, besides its times.</summary>
    public Task<RunSchedulePayload> RunAsync(Caller caller, string id, CancellationToken cancellationToken);
}
