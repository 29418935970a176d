using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Schedules;

/// <inheritdoc/>
internal sealed class ScheduleService(
    IDbContextFactory<AppDbContext> databases, RequestValidator validator, ScheduleRules rules, ScheduleStarter starter, ScheduleSignal signal, IAuditLog audit, IOptions<ScheduleOptions> options, TimeProvider time) : IScheduleService
{
    private const int MaxRuns = 100;

    /// <inheritdoc/>
    public IQueryable<Schedule> VisibleTo(Caller caller, AppDbContext database) =>
        database.Schedules.Where(schedule => caller.IsAdministrator || schedule.UserId == caller.UserId);

    /// <inheritdoc/>
    public IReadOnlyList<DateTimeOffset> NextRuns(string cron, string timeZone, int count, out string? fault)
    {
        fault = count is < 1 or > MaxRuns
            ? $"The count is 1 to {MaxRuns}."
            : rules.FaultsOfTime(cron, timeZone).FirstOrDefault(fault => fault.Code != FaultCodes.TooFrequent)?.Message;
        return fault is null ? [.. CronSchedule.Parse(cron, timeZone)!.AllAfter(time.GetUtcNow()).Take(count)] : [];
    }

    /// <inheritdoc/>
    public async Task<CreateSchedulePayload> CreateAsync(Caller caller, CreateScheduleInput input, CancellationToken cancellationToken)
    {
        var (name, recipients) = (input.Name.Trim(), Recipients.Normalize(input.Recipients));
        var (requestJson, errors) = Check(caller, input.Request, [.. ScheduleRules.FaultsOfName(name), .. rules.FaultsOfTime(input.Cron, input.TimeZone), .. await rules.FaultsOfDeliveryAsync(caller, input.DestinationId, recipients, cancellationToken)]);
        if (errors is not null)
            return new(null, [.. errors.Cast<IExportRequestError>()]);

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var limit = options.Value.MaxPerUser;
        if (await database.Schedules.CountAsync(schedule => schedule.UserId == caller.UserId, cancellationToken) >= limit)
            return new(null, [new InvalidRequestError($"You have {limit} schedules, as many as one user may have. Delete one first.", FaultCodes.TooManySchedules, ["input"])]);
        var now = time.GetUtcNow();
        var schedule = new Schedule
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            UserId = caller.UserId,
            Name = name,
            Cron = input.Cron.Trim(),
            TimeZone = input.TimeZone,
            RequestJson = requestJson!,
            DestinationId = string.IsNullOrEmpty(input.DestinationId) ? null : input.DestinationId,
            Recipients = recipients,
            Misfire = input.Misfire,
            Active = input.Active,
            CreatedAt = now,
            UpdatedAt = now,
        };
        Reschedule(schedule, now);
        database.Add(schedule);
        await audit.AppendAsync(database, RecordOf(AuditAction.ScheduleCreated, caller, schedule), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return new(schedule, null);
    }

    /// <inheritdoc/>
    public async Task<UpdateSchedulePayload> UpdateAsync(Caller caller, UpdateScheduleInput input, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await VisibleTo(caller, database).FirstOrDefaultAsync(schedule => schedule.Id == input.Id, cancellationToken) is not { } schedule)
            return new(null, [NotFoundError.Schedule(input.Id)]);
        var (name, cron, zone) = (input.Name?.Trim() ?? schedule.Name, input.Cron?.Trim() ?? schedule.Cron, input.TimeZone ?? schedule.TimeZone);
        var recipients = input.Recipients is null ? null : Recipients.Normalize(input.Recipients);
        var owner = caller.UserId == schedule.UserId ? caller : new(schedule.UserId, IsAdministrator: false);
        IEnumerable<RequestFault> faults = [.. ScheduleRules.FaultsOfName(name), .. rules.FaultsOfTime(cron, zone), .. await rules.FaultsOfDeliveryAsync(owner, input.DestinationId, recipients ?? [], cancellationToken)];
        var (requestJson, errors) = input.Request is null ? (schedule.RequestJson, ErrorsOf(faults)) : Check(owner, input.Request, faults);
        if (errors is not null)
            return new(null, [.. errors.Cast<IScheduleError>()]);

        var now = time.GetUtcNow();
        var isRescheduled = (cron, zone, input.Active ?? schedule.Active) != (schedule.Cron, schedule.TimeZone, schedule.Active);
        (schedule.Name, schedule.Cron, schedule.TimeZone, schedule.RequestJson) = (name, cron, zone, requestJson!);
        schedule.DestinationId = input.DestinationId is null ? schedule.DestinationId : input.DestinationId.Length == 0 ? null : input.DestinationId;
        schedule.Recipients = recipients ?? schedule.Recipients;
        schedule.Misfire = input.Misfire ?? schedule.Misfire;
        schedule.Active = input.Active ?? schedule.Active;
        schedule.UpdatedAt = now;
        if (isRescheduled)
            Reschedule(schedule, now);
        await audit.AppendAsync(database, RecordOf(AuditAction.ScheduleChanged, caller, schedule), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return new(schedule, null);
    }

    /// <inheritdoc/>
    public async Task<DeleteSchedulePayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await VisibleTo(caller, database).FirstOrDefaultAsync(schedule => schedule.Id == id, cancellationToken) is not { } schedule)
            return new(null, [NotFoundError.Schedule(id)]);
        database.Remove(schedule);
        await audit.AppendAsync(database, RecordOf(AuditAction.ScheduleDeleted, caller, schedule), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(id, null);
    }

    /// <inheritdoc/>
    public async Task<RunSchedulePayload> RunAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        if (await VisibleTo(caller, database).AsNoTracking().FirstOrDefaultAsync(schedule => schedule.Id == id, cancellationToken) is not { } schedule)
            return new(null, [NotFoundError.Schedule(id)]);
        var (export, problem) = await starter.StartAsync(schedule, due: null, cancellationToken);
        return export is not null ? new(export, null) : new(null, [new NotAllowedError(problem!)]);
    }

    private static AuditRecord RecordOf(AuditAction action, Caller caller, Schedule schedule) =>
        new(action, caller.UserId) { EntityType = "schedule", EntityId = schedule.Id, Details = new { schedule.Name, schedule.Cron, schedule.TimeZone, schedule.Active, schedule.Recipients, schedule.DestinationId } };

    private static void Reschedule(Schedule schedule, DateTimeOffset now)
    {
        schedule.NextRunAt = schedule.Active ? CronSchedule.Parse(schedule.Cron, schedule.TimeZone)!.After(now) : null;
        schedule.Problem = null;
    }

    private (string? RequestJson, IReadOnlyList<IUserError>? Errors) Check(Caller owner, ExportRequestInput input, IEnumerable<RequestFault> faults)
    {
        var validated = validator.Validate(owner, input);
        if (RedactionRules.Refusal(owner, input) is { } refusal)
            return (null, [(IUserError)refusal]);
        return ErrorsOf([.. validated.Faults, .. ScheduleRules.FaultsOfRequest(input), .. faults]) is { } errors ? (null, errors) : (validated.Value!.ToReusableJson(input), null);
    }

    private static InvalidRequestError[]? ErrorsOf(IEnumerable<RequestFault> faults) =>
        faults.Select(InvalidRequestError.Of).ToArray() is { Length: > 0 } errors ? errors : null;
}
