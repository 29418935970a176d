using System.Collections.Concurrent;
using System.Security.Claims;
using GraphQLExport.Accounts.ApiKeys;
using GraphQLExport.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts.Sessions;

/// <summary>
/// Whether a session goes on: a cookie or token holds the security stamp of its user as it was, and a new password, a change of how one
/// signs in, and signing out everywhere give the user another. Stamps are remembered for a few seconds; a change that <see cref="SessionSignal"/> tells of
/// is known at once.
/// </summary>
internal sealed class SessionCheck(IDbContextFactory<AppDbContext> databases, IOptions<IdentityOptions> identity, TimeProvider time)
{
    /// <summary>How long a session may outlive a change that nobody told this process of.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (string? Stamp, long At)> _stamps = new(StringComparer.Ordinal);
    private long _forgotten;

    /// <summary>Who has no session: a visitor whose session is over.</summary>
    public static ClaimsPrincipal Visitor => new(new ClaimsIdentity());

    /// <summary>Whether a caller's session goes on. Visitors and programs with API keys have none that could end here.</summary>
    public async ValueTask<bool> IsLiveAsync(ClaimsPrincipal caller, CancellationToken cancellationToken) =>
        Caller.Of(caller) is not { UserId: var id } || caller.Identity?.AuthenticationType == ApiKeyScheme.Name
        || (await StampAsync(id, cancellationToken) is { } stamp && stamp == caller.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType));

    /// <summary>Has a user's stamp read anew: it may have changed.</summary>
    public void Forget(string userId)
    {
        Interlocked.Increment(ref _forgotten);
        _stamps.TryRemove(userId, out _);
    }

    /// <summary>Has all stamps read anew.</summary>
    public void ForgetAll()
    {
        Interlocked.Increment(ref _forgotten);
        _stamps.Clear();
    }

    private async ValueTask<string?> StampAsync(string userId, CancellationToken cancellationToken)
    {
        if (_stamps.TryGetValue(userId, out var known) && time.GetElapsedTime(known.At) < Interval)
            return known.Stamp;
        var (asked, forgotten) = (time.GetTimestamp(), Interlocked.Read(ref _forgotten));
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var stamp = await database.Users.Where(user => user.Id == userId).Select(user => user.SecurityStamp).FirstOrDefaultAsync(cancellationToken);
        if (_stamps.Count >= MostRemembered)
            _stamps.Clear();
        // What was read while something changed may be from before.
        if (forgotten == Interlocked.Read(ref _forgotten))
            _stamps[userId] = (stamp, asked);
        return stamp;
    }
}
