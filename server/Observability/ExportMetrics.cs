using GraphQLExport.Exports;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Counts exports by dataset, format and end. All labels come from short lists of the program's own.</summary>
internal sealed class ExportMetrics(IMetricFactory metrics) : IExportObserver
{
    private readonly Counter exports = metrics.CreateCounter("graphqlexport_exports_total", "Exports that ended.", ["kind", "dataset", "format", "status"]);
    private readonly Counter rows = metrics.CreateCounter("graphqlexport_export_rows_total", "Rows in completed exports.", ["dataset", "format"]);
    private readonly Counter bytes = metrics.CreateCounter("graphqlexport_export_bytes_total", "Bytes of completed exports.", ["dataset", "format"]);
    private readonly Histogram durations = metrics.CreateHistogram("graphqlexport_export_duration_seconds", "Time that completed exports took from their first to their last row.", Durations.OfWork("kind", "dataset"));

    /// <inheritdoc/>
    public void Begun(ExportBegun begun)
    {
    }

    /// <inheritdoc/>
    public void Ended(ExportEnded ended)
    {
        var format = Label(ended.Format);
        exports.WithLabels(Label(ended.Kind), ended.Dataset, format, Label(ended.Status)).Inc();
        if (ended.Status != ExportEnd.Completed)
            return;
        rows.WithLabels(ended.Dataset, format).Inc(ended.Rows);
        bytes.WithLabels(ended.Dataset, format).Inc(ended.Bytes);
        durations.WithLabels(Label(ended.Kind), ended.Dataset).Observe(ended.Duration.TotalSeconds);
    }

    private static string Label<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
