using System.Globalization;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Notifications;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Accounts;

/// <summary>Tells administrators, and the audit log, of an account that failed sign-ins have locked. Whoever fails to sign in is not told.</summary>
internal sealed class LockOutNotice(IDbContextFactory<AppDbContext> databases, IAuditLog audit, TimeProvider time)
{
    /// <summary>Tells of an account that has just been locked.</summary>
    public async Task TellAsync(AppUser user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var administrators = await UserDirectory.Shown(database, database.Users).Where(shown => shown.Role == Role.Administrator).Select(shown => shown.Id).ToListAsync(cancellationToken);
        database.AddRange(administrators.Select(administrator => new Notification
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            UserId = administrator,
            Key = string.Create(CultureInfo.InvariantCulture, $"locked:{user.Id}:{now.ToUnixTimeMilliseconds()}"),
            Title = "Account locked",
            Message = string.Create(CultureInfo.InvariantCulture, $"Sign-ins as {user.Email} failed too often. The account is locked until {user.LockoutEnd:yyyy-MM-dd HH:mm} UTC."),
            CreatedAt = now,
        }));
        await audit.AppendAsync(database, new(AuditAction.AccountLocked, user.Id) { EntityType = "account", EntityId = user.Id, Details = new { Until = user.LockoutEnd } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
