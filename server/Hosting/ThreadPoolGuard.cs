namespace GraphQLExport.Hosting;

/// <summary>
/// Gives the thread pool more threads where all it has are blocked. When a database falls silent, each command whose time is over is canceled by Npgsql
/// on a thread of the pool that waits for the server; a dozen at once, and nobody else is answered, not even a probe, until the pool
/// has added that many by itself, one in half a second. More threads from the start would cost GraphQL a third of its requests a second on two cores.
/// </summary>
internal sealed partial class ThreadPoolGuard(ILogger<ThreadPoolGuard> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        // On a thread of its own: the pool has none when it matters.
        Task.Factory.StartNew(() => Watch(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Watch(CancellationToken stoppingToken)
    {
        ThreadPool.GetMinThreads(out var usual, out var forCompletions);
        var looks = new ThreadPoolLooks(usual);
        var least = usual;
        var used = Environment.CpuUsage.TotalTime;
        while (!stoppingToken.WaitHandle.WaitOne(Interval))
        {
            var before = used;
            used = Environment.CpuUsage.TotalTime;
            // Threads that compute keep the processors busy; more of them would only get in each other's way.
            var isIdle = used - before < Interval * Environment.ProcessorCount / 2;
            var next = looks.Look(ThreadPool.ThreadCount, isIdle ? ThreadPool.PendingWorkItemCount : 0, ThreadPool.CompletedWorkItemCount);
            if (next == least)
                continue;
            if (next > least)
                LogBlocked(log, ThreadPool.ThreadCount, next);
            ThreadPool.SetMinThreads(next, forCompletions);
            least = next;
        }

        ThreadPool.SetMinThreads(usual, forCompletions);
    }

    [LoggerMessage(LogLevel.Warning, "All {Threads} threads of the pool are blocked; it may have {Least} at once for a while.")]
    private static partial void LogBlocked(ILogger log, int threads, int least);
}
