using System.Collections.Concurrent;
using GraphQLExport.Data;
using GraphQLExport.Processes;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>
/// The slots in which this process runs exports: whenever one is free, it takes the next of the queue. They are woken when there is something
/// new; what another process puts into a shared queue, or takes away from here, is seen at the latest within a second.
/// </summary>
internal sealed partial class ExportWorkers(
    ExportQueue queue,
    ExportRunner runner,
    ExportCancellations cancellations,
    WorkersWakeUp wakeUp,
    IDatabaseProvider provider,
    IOptions<ProcessOptions> process,
    IOptionsMonitor<ExportOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<ExportWorkers> log) : DueService(wakeUp, time, log)
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string Id, int Attempt), Task> running = new();

    /// <summary>How many exports run here side by side: as many as the settings said at the start.</summary>
    public int Slots { get; private set; }

    /// <inheritdoc/>
    protected override TimeSpan LongestSleep => provider.IsShared ? Poll : base.LongestSleep;

    /// <summary>Whether the present attempt of an export runs in this process.</summary>
    public bool Runs(Export export) => running.ContainsKey((export.Id, export.Attempt));

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!process.Value.Roles.HasFlag(ProcessRoles.Worker))
            return Task.CompletedTask;
        Slots = options.CurrentValue.Workers;
        return base.StartAsync(cancellationToken);
    }

    /// <summary>Takes no more, and waits until what ran here was given back.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(running.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    protected override async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        if (provider.IsShared)
            await StopLostAsync(cancellationToken);
        while (running.Count < Slots)
        {
            // A server on its way out begins nothing, least of all what it has just given back.
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return null;
            if (await queue.TakeAsync(cancellationToken) is not { } export)
                return await queue.NextAsync(cancellationToken);
            Start(export);
        }

        return null;
    }

    private void Start(Export export)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running[(export.Id, export.Attempt)] = RunAsync(export, begin.Task);
        begin.SetResult();
    }

    private async Task RunAsync(Export export, Task begin)
    {
        await begin;
        try
        {
            await runner.RunAsync(export, lifetime.ApplicationStopping);
        }
        finally
        {
            running.TryRemove((export.Id, export.Attempt), out _);
            wakeUp.Raise();
        }
    }

    private async Task StopLostAsync(CancellationToken cancellationToken)
    {
        if (running.IsEmpty)
            return;
        foreach (var (id, attempt) in await queue.LostAsync([.. running.Keys], cancellationToken))
            cancellations.Cancel(id, attempt);
    }
}
