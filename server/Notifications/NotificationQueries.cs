using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Notifications;

/// <summary>Reading notifications.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class NotificationQueries
{
    /// <summary>What the caller was told of, the newest first.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public IQueryable<Notification> GetNotifications(ClaimsPrincipal user, AppDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var caller = Caller.Required(user).UserId;
        return database.Notifications.AsNoTracking().Where(notification => notification.UserId == caller).OrderByDescending(notification => notification.Id);
    }

    /// <summary>How many notifications the caller has not read.</summary>
    public async Task<int> GetUnreadNotificationsAsync(ClaimsPrincipal user, [Service] IDbContextFactory<AppDbContext> databases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(databases);
        var caller = Caller.Required(user).UserId;
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Notifications.CountAsync(notification => notification.UserId == caller && notification.ReadAt == null, cancellationToken);
    }
}

/// <summary>Marking notifications.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class NotificationMutations
{
    /// <summary>Marks all of the caller's notifications as read.</summary>
    public async Task<MarkNotificationsReadPayload> MarkNotificationsReadAsync(
        ClaimsPrincipal user, [Service] IDbContextFactory<AppDbContext> databases, [Service] TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(time);
        var (caller, now) = (Caller.Required(user).UserId, time.GetUtcNow());
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return new(await database.Notifications.Where(notification => notification.UserId == caller && notification.ReadAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(notification => notification.ReadAt, now), cancellationToken));
    }
}

/// <summary>What was marked.</summary>
/// <param name="Count">How many notifications had not been read.</param>
public sealed record MarkNotificationsReadPayload(int Count);

/// <summary>Adds notifications to the schema.</summary>
internal static class NotificationTypes
{
    /// <summary>Adds reading and marking notifications.</summary>
    public static IRequestExecutorBuilder AddNotificationTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<NotificationQueries>()
        .AddTypeExtension<NotificationMutations>();
}
