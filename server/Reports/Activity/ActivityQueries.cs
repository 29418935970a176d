using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Reports;

/// <summary>What users did: of everyone for administrators, of oneself for others.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ActivityQueries
{
    /// <summary>What each user did in [from, to), the most active first.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    /// <param name="principal">The request's user.</param>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="GraphQLException">The range ends before it begins (<c>BAD_USER_INPUT</c>).</exception>
    public Task<IReadOnlyList<UserActivity>> GetUserActivityAsync(DateTimeOffset from, DateTimeOffset to, ClaimsPrincipal principal, AppDbContext database, CancellationToken cancellationToken) =>
        ActivityReader.UsersAsync(database, Range(from, to), Caller.Required(principal), cancellationToken);

    /// <summary>How often each thing was done in [from, to): the sections of the compliance report, and which features are used.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    /// <param name="principal">The request's user.</param>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="GraphQLException">The range ends before it begins (<c>BAD_USER_INPUT</c>).</exception>
    public Task<IReadOnlyList<ComplianceRow>> GetComplianceReportAsync(DateTimeOffset from, DateTimeOffset to, ClaimsPrincipal principal, AppDbContext database, CancellationToken cancellationToken) =>
        ActivityReader.ActionsAsync(database, Range(from, to), Caller.Required(principal), cancellationToken);

    /// <summary>How much was done on each day of UTC in [from, to), at most 400 of them.</summary>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    /// <param name="principal">The request's user.</param>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="GraphQLException">The range ends before it begins, or is too long (<c>BAD_USER_INPUT</c>).</exception>
    public Task<IReadOnlyList<ActivityDay>> GetActivityTrendAsync(DateTimeOffset from, DateTimeOffset to, ClaimsPrincipal principal, AppDbContext database, CancellationToken cancellationToken)
    {
        var range = Range(from, to);
        return range.To - range.From <= TimeSpan.FromDays(ActivityReader.MaxDays)
            ? ActivityReader.DaysAsync(database, range, Caller.Required(principal), cancellationToken)
            : throw Fault($"A trend has at most {ActivityReader.MaxDays} days.");
    }

    private static TimeRange Range(DateTimeOffset from, DateTimeOffset to) => from < to ? new(from, to) : throw Fault("The range ends before it begins.");

    private static GraphQLException Fault(string message) => new(ErrorBuilder.New().SetMessage(message).SetCode("BAD_USER_INPUT").Build());
}

/// <summary>What the activity of a user shows beyond its counts.</summary>
[ExtendObjectType(typeof(UserActivity))]
public sealed class UserActivityResolvers
{
    /// <summary>The user.</summary>
    public async Task<User> GetUserAsync([Parent] UserActivity activity, UserLoader users, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return await users.LoadAsync(activity.UserId, cancellationToken) ?? throw new InvalidOperationException($"The user {activity.UserId} was deleted meanwhile.");
    }
}
