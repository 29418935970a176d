using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Processes;

/// <summary>
/// This process in the table of those that share the database. Its row is its lease: it shows by a number that grows that it lives, and takes the
/// rows of those whose number stood still for so many looks in a row. So nobody compares clocks, and a time without the database counts
/// for nobody. A process that finds its row taken was silent for too long: it goes on under a new id, and holds nothing any more.
/// </summary>
internal sealed partial class ProcessRegistry(
    IDbContextFactory<AppDbContext> databases, IDatabaseProvider provider, IOptions<ProcessOptions> options, ProcessSignal signal, TimeProvider time, ILogger<ProcessRegistry> log) : BackgroundService
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, (long Beat, int Looks)> seen = new(StringComparer.Ordinal);
    private string? id;

    /// <summary>The id under which this process holds what it works at.</summary>
    /// <exception cref="InvalidOperationException">The process has not started.</exception>
    public string Id => Volatile.Read(ref id) ?? throw new InvalidOperationException("The process is not registered yet.");

    /// <summary>Enters this process. Where the database is one process's alone, all others are gone.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!provider.IsShared)
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            await database.Set<ServerProcess>().ExecuteDeleteAsync(cancellationToken);
        }

        await EnterAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Takes this process out, so that others need not wait for the end of its lease.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = new CancellationTokenSource(Farewell, time);
        try
        {
            await using var database = await databases.CreateDbContextAsync(limit.Token);
            await database.Set<ServerProcess>().Where(process => process.Id == id).ExecuteDeleteAsync(limit.Token);
        }
        catch (Exception e)
        {
            LogFailed(log, e);
        }
    }

    /// <summary>Shows that this process lives.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var renewed = await database.Set<ServerProcess>().Where(process => process.Id == Id)
            .ExecuteUpdateAsync(row => row.SetProperty(process => process.Beat, process => process.Beat + 1).SetProperty(process => process.SeenAt, now), cancellationToken);
        if (renewed > 0)
            return;
        LogLost(log, Id);
        await EnterAsync(cancellationToken);
    }

    /// <summary>Looks at the other processes, and takes out those that were silent for too long.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var others = await database.Set<ServerProcess>().AsNoTracking().Where(process => process.Id != Id).ToListAsync(cancellationToken);
        foreach (var gone in seen.Keys.Except(others.Select(process => process.Id)).ToList())
            seen.Remove(gone);
        foreach (var process in others)
        {
            var looks = seen.TryGetValue(process.Id, out var last) && last.Beat == process.Beat ? last.Looks + 1 : 0;
            seen[process.Id] = (process.Beat, looks);
            // Not where it showed itself just now, or another one took it out.
            if (looks >= options.Value.Looks && await database.Set<ServerProcess>().Where(row => row.Id == process.Id && row.Beat == process.Beat).ExecuteDeleteAsync(cancellationToken) > 0)
            {
                LogGone(log, process.Id, process.Host, options.Value.Lease);
                signal.Raise();
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!provider.IsShared)
            return;
        using var timer = new PeriodicTimer(options.Value.Heartbeat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await BeatAsync(stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e);
            }
        }
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var entered = new ServerProcess { Id = Guid.CreateVersion7(now).ToString("N"), Host = Environment.MachineName, Roles = options.Value.Roles.ToString(), StartedAt = now, SeenAt = now };
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        database.Add(entered);
        await database.SaveChangesAsync(cancellationToken);
        Volatile.Write(ref id, entered.Id);
        LogEntered(log, entered.Id, entered.Host, entered.Roles);
    }

    [LoggerMessage(LogLevel.Information, "This is process {Process} on {Host}: {Roles}.")]
    private static partial void LogEntered(ILogger log, string process, string host, string roles);

    [LoggerMessage(LogLevel.Warning, "Process {Process} was silent for too long, and what it held is no longer its own. It goes on under a new id.")]
    private static partial void LogLost(ILogger log, string process);

    [LoggerMessage(LogLevel.Warning, "Process {Process} on {Host} was silent for {Lease}: what it held is given to others.")]
    private static partial void LogGone(ILogger log, string process, string host, TimeSpan lease);

    [LoggerMessage(LogLevel.Error, "The table of processes could not be written or read; the next heartbeat tries again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
