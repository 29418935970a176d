using GraphQLExport.Imports;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Counts imports by dataset and end.</summary>
internal sealed class ImportMetrics(IMetricFactory metrics) : IImportObserver
{
    private readonly Counter imports = metrics.CreateCounter("graphqlexport_imports_total", "Imports that ended: completed, checked (a dry run), rejected (some rows cannot go in), refused (the request as a whole).", ["dataset", "status"]);
    private readonly Counter rows = metrics.CreateCounter("graphqlexport_import_rows_total", "Rows that completed imports inserted or updated.", ["dataset"]);
    private readonly Histogram durations = metrics.CreateHistogram("graphqlexport_import_duration_seconds", "Time that completed imports took.", Durations.OfWork("dataset"));

    /// <inheritdoc/>
    public void Ended(ImportEnded ended)
    {
        var status = ended.Result switch
        {
            null => "refused",
            { RejectedRows: > 0 } => "rejected",
            { DryRun: true } => "checked",
            _ => "completed",
        };
        imports.WithLabels(ended.Dataset, status).Inc();
        if (status != "completed")
            return;
        rows.WithLabels(ended.Dataset).Inc(ended.Result!.Inserted + ended.Result.Updated);
        durations.WithLabels(ended.Dataset).Observe(ended.Duration.TotalSeconds);
    }
}
