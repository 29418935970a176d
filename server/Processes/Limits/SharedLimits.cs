using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Processes;

/// <summary>
/// Counts attempts within windows of time, for all processes together: in the database, each time in one statement. The table never grows: names
/// share slots, by a hash that only this installation can compute, so that nobody can aim at another's. Nor does a flood write: who has
/// been refused is refused from memory for the next second.
/// </summary>
internal sealed partial class SharedLimits(IDbContextFactory<AppDbContext> databases, IInstallationKeys keys, TimeProvider time, ILogger<SharedLimits> log)
{
    /// <summary>Names that one kind of limit tells apart.</summary>
    public const int Slots = 1 << 14;

    private const int MostRemembered = 10_000;

    // Another process's clock may be ahead, and its window still counts; one that ends in more than an hour was a mistake that has been set right.
    private const string IsSame = "counted_windows.ends_at_ms BETWEEN excluded.ends_at_ms AND excluded.ends_at_ms + 3600000";

    private const string Count =
        $"""
        ON CONFLICT (name) DO UPDATE SET
          remaining = CASE WHEN {IsSame} THEN counted_windows.remaining - 1 ELSE excluded.remaining END,
          ends_at_ms = CASE WHEN {IsSame} THEN counted_windows.ends_at_ms ELSE excluded.ends_at_ms END
        WHERE counted_windows.remaining > 0 OR NOT ({IsSame})
        RETURNING name AS "Name", ends_at_ms AS "EndsAt", remaining AS "Remaining"
        """;

    private const string Return = "ON CONFLICT (name) DO UPDATE SET remaining = counted_windows.remaining + 1 WHERE counted_windows.ends_at_ms = excluded.ends_at_ms";

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(1);

    private readonly Lazy<byte[]> key = keys.Later("limits.key");
    private readonly ConcurrentDictionary<string, DateTimeOffset> refused = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt as if it had failed, so that many at once are counted too. One that any of the limits refuses counts in none.</summary>
    /// <param name="limits">The limits, each of another kind, always in the same order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LimitedAttempt> EnterAsync(IReadOnlyList<SharedLimit> limits, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        CountedWindow[] windows = [.. limits.Select(limit => new CountedWindow { Name = SlotOf(limit.Kind, limit.Name), EndsAt = EndOf(now, limit.Length), Remaining = limit.Most - 1 })];
        if (windows.FirstOrDefault(window => refused.TryGetValue(window.Name, out var until) && until > now) is { } known)
            return new(known.EndsAt - now, []);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        // Not to be canceled: nobody would know whether it was counted.
        var counted = await database.Database.SqlQuery<Row>(Upsert(windows, Count)).ToListAsync(CancellationToken.None);
        LimitedAttempt attempt = new(null, [.. counted.Select(row => new CountedWindow { Name = row.Name, EndsAt = DateTimeOffset.FromUnixTimeMilliseconds(row.EndsAt), Remaining = row.Remaining })]);
        if (windows.FirstOrDefault(window => counted.TrueForAll(row => row.Name != window.Name)) is not { } full)
            return attempt;
        await TakeBackAsync(attempt);
        if (refused.Count >= MostRemembered)
            refused.Clear();
        refused[full.Name] = now + Memory;
        return new(full.EndsAt - now, []);
    }

    /// <summary>Takes an attempt back: it succeeded. Where that cannot be stored it counts, and what succeeded stays so.</summary>
    public async Task TakeBackAsync(LimitedAttempt attempt)
    {
        if (attempt.Counted.Count == 0)
            return;
        foreach (var window in attempt.Counted)
            refused.TryRemove(window.Name, out _);
        try
        {
            await using var database = await databases.CreateDbContextAsync(CancellationToken.None);
            // In the order in which they were counted: two that met the other way round would wait for each other.
            await database.Database.ExecuteSqlAsync(Upsert(attempt.Counted, Return), CancellationToken.None);
        }
        catch (DbException e)
        {
            LogNotTakenBack(log, e);
        }
    }

    /// <summary>Forgets windows that are over.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await database.Set<CountedWindow>().Where(window => window.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The name under which a name is counted.</summary>
    public string SlotOf(string kind, string name)
    {
        var hash = HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes($"{kind} {name.ToUpperInvariant()}"));
        return string.Create(CultureInfo.InvariantCulture, $"{kind} {BinaryPrimitives.ReadUInt32BigEndian(hash) % Slots}");
    }

    private static DateTimeOffset EndOf(DateTimeOffset now, TimeSpan length) => new(((now.UtcTicks / length.Ticks) + 1) * length.Ticks, TimeSpan.Zero);

    private static FormattableString Upsert(IReadOnlyCollection<CountedWindow> windows, string onConflict)
    {
        var rows = string.Join(", ", Enumerable.Range(0, windows.Count).Select(row => $"({{{3 * row}}}, {{{(3 * row) + 1}}}, {{{(3 * row) + 2}}})"));
        return FormattableStringFactory.Create(
            $"INSERT INTO counted_windows (name, ends_at_ms, remaining) VALUES {rows} {onConflict}",
            [.. windows.SelectMany(window => new object[] { window.Name, window.EndsAt.ToUnixTimeMilliseconds(), window.Remaining })]);
    }

    [LoggerMessage(LogLevel.Warning, "An attempt that succeeded could not be taken back; it counts as one that failed.")]
    private static partial void LogNotTakenBack(ILogger log, Exception exception);

    private sealed record Row(string Name, long EndsAt, long Remaining);
}
