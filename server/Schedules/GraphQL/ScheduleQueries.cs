using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Schedules;

/// <summary>Reading schedules.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ScheduleQueries
{
    /// <summary>The caller's schedules, or everyone's for administrators, by name.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering(typeof(ScheduleFilterType))]
    [UseSorting(typeof(ScheduleSortType))]
    public IQueryable<Schedule> GetSchedules(ClaimsPrincipal user, AppDbContext database, [Service] IScheduleService schedules, ISortingContext sorting)
    {
        sorting.EndWith<Schedule>(static (isSorted, all) => all.EndBy(isSorted, schedule => schedule.Name).ThenBy(schedule => schedule.Id));
        return schedules.VisibleTo(Caller.Required(user), database).AsNoTracking();
    }

    /// <summary>The next moments at which a cron expression fires in a time zone, daylight-saving changes included.</summary>
    /// <param name="cron">Five fields, six with seconds first, or a word such as <c>@daily</c>.</param>
    /// <param name="timeZone">IANA time zone of the expression.</param>
    /// <param name="schedules">The schedules.</param>
    /// <param name="count">How many, 1 to 100.</param>
    /// <exception cref="GraphQLException">The expression, the zone or the count makes no sense (<c>BAD_USER_INPUT</c>).</exception>
    public IReadOnlyList<DateTimeOffset> GetNextRuns(string cron, string timeZone, [Service] IScheduleService schedules, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(schedules);
        var runs = schedules.NextRuns(cron, timeZone, count, out var fault);
        return fault is null ? runs : throw new GraphQLException(ErrorBuilder.New().SetMessage(fault).SetCode("BAD_USER_INPUT").Build());
    }
}

/// <summary>Making, changing and running schedules.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class ScheduleMutations
{
    /// <summary>Makes a schedule.</summary>
    public Task<CreateSchedulePayload> CreateScheduleAsync([GraphQLDescription("The schedule.")] CreateScheduleInput input, ClaimsPrincipal user, [Service] IScheduleService schedules, CancellationToken cancellationToken) =>
        schedules.CreateAsync(Caller.Required(user), input, cancellationToken);

    /// <summary>Changes what the input names; the rest stays.</summary>
    public Task<UpdateSchedulePayload> UpdateScheduleAsync([GraphQLDescription("The changes.")] UpdateScheduleInput input, ClaimsPrincipal user, [Service] IScheduleService schedules, CancellationToken cancellationToken) =>
        schedules.UpdateAsync(Caller.Required(user), input, cancellationToken);

    /// <summary>Deletes a schedule; the exports that it started stay.</summary>
    public Task<DeleteSchedulePayload> DeleteScheduleAsync([GraphQLDescription("Which schedule.")] DeleteScheduleInput input, ClaimsPrincipal user, [Service] IScheduleService schedules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return schedules.DeleteAsync(Caller.Required(user), input.Id, cancellationToken);
    }

    /// <summary>Runs a schedule now, besides its times, with its owner's permissions.</summary>
    public Task<RunSchedulePayload> RunScheduleAsync([GraphQLDescription("Which schedule.")] RunScheduleInput input, ClaimsPrincipal user, [Service] IScheduleService schedules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return schedules.RunAsync(Caller.Required(user), input.Id, cancellationToken);
    }
}
