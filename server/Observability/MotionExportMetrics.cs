using GraphQLExport.Domains.Motion;
using GraphQLExport.Exports;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Counts exports of motion events under the names that requirement E-OBS gives.</summary>
internal sealed class MotionExportMetrics : IExportObserver
{
    private readonly Counter requests;
    private readonly Counter rows;
    private readonly Histogram durations;

    public MotionExportMetrics(IMetricFactory metrics)
    {
        requests = metrics.CreateCounter("motion_export_requests_total", "Exports of motion events that ended.", ["status"]);
        rows = metrics.CreateCounter("motion_export_rows_total", "Rows in completed exports of motion events.");
        durations = metrics.CreateHistogram("motion_export_duration_seconds", "Time that completed exports of motion events took.", Durations.OfWork());
        // Known from the start, so that the first one counts as an increase.
        foreach (var status in Enum.GetValues<ExportEnd>())
            requests.WithLabels(Label(status));
    }

    /// <inheritdoc/>
    public void Begun(ExportBegun begun)
    {
    }

    /// <inheritdoc/>
    public void Ended(ExportEnded ended)
    {
        if (ended.Dataset != MotionDataset.DatasetName)
            return;
        requests.WithLabels(Label(ended.Status)).Inc();
        if (ended.Status != ExportEnd.Completed)
            return;
        rows.Inc(ended.Rows);
        durations.Observe(ended.Duration.TotalSeconds);
    }

    private static string Label(ExportEnd status) => status.ToString().ToLowerInvariant();
}
