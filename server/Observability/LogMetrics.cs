using GraphQLExport.Domains.Logs;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Tells how many of this server's log entries were stored and how many dropped.</summary>
internal sealed class LogMetrics(LogQueue queue, IMetricFactory metrics)
{
    private readonly Counter written = metrics.CreateCounter("graphqlexport_log_entries_written_total", "Log entries stored.");
    private readonly Counter dropped = metrics.CreateCounter("graphqlexport_log_entries_dropped_total", "Log entries dropped because they came faster than they could be stored.");

    /// <summary>Reads the numbers.</summary>
    public void Collect()
    {
        written.IncTo(queue.Written);
        dropped.IncTo(queue.Dropped);
    }
}
