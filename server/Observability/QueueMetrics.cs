using GraphQLExport.Data;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Tells how many export jobs wait and run, as the database has it when the metrics are read.</summary>
internal sealed class QueueMetrics(IDbContextFactory<AppDbContext> databases, IMetricFactory metrics)
{
    private static readonly ExportStatus[] Unfinished = [ExportStatus.Queued, ExportStatus.Running, ExportStatus.Canceling];

    private readonly Gauge jobs = metrics.CreateGauge("graphqlexport_export_jobs", "Export jobs that have not ended, of all processes.", ["status"]);

    /// <summary>Reads the numbers.</summary>
    public async Task CollectAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var counts = await database.Set<Export>()
            .Where(export => Unfinished.Contains(export.Status))
            .GroupBy(export => export.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        foreach (var status in Unfinished)
            jobs.WithLabels(status.ToString().ToLowerInvariant()).Set(counts.GetValueOrDefault(status));
    }
}
