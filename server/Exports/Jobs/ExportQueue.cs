using System.Globalization;
using Quartz;

namespace GraphQLExport.Exports;

/// <summary>Hands exports to Quartz, whose worker slots take them in the order in which they came.</summary>
internal sealed class ExportQueue(ISchedulerFactory schedulers)
{
    private const string Group = "exports";

    /// <summary>Puts an export's next attempt at the end of the queue, once its time has come; one that is already there stays where it is.</summary>
    public async Task EnqueueAsync(Export export, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        // The attempt before it may still have its own job.
        var name = string.Create(CultureInfo.InvariantCulture, $"{export.Id}-{export.Attempt}");
        var job = JobBuilder.Create<ExportJob>().WithIdentity(name, Group).UsingJobData(ExportJob.IdKey, export.Id).Build();
        var builder = TriggerBuilder.Create(scheduler.TimeProvider).WithIdentity(name, Group);
        var trigger = (export.NotBefore is { } moment ? builder.StartAt(moment) : builder.StartNow()).Build();
        if (await scheduler.GetJobDetail(job.Key, cancellationToken) is null)
            await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions(), cancellationToken);
    }
}

/// <summary>One export as Quartz runs it.</summary>
internal sealed class ExportJob(ExportRunner runner, IHostApplicationLifetime lifetime) : IJob
{
    /// <summary>Key of the export's id among the job's data.</summary>
    public const string IdKey = "exportId";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        await runner.RunAsync(context.MergedJobDataMap.GetString(IdKey)!, stopping.Token);
    }
}
