using GraphQLExport.Rows;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>A report about experiments: gathers the variants of each, however rows are ordered.</summary>
internal abstract class ExperimentReport(ReportContext context) : ReportBody(context)
{
    private readonly Dictionary<string, ExperimentResult> _byId = [];

    /// <summary>The experiments, in the order of their first rows.</summary>
    protected List<ExperimentResult> Experiments { get; } = [];

    /// <inheritdoc/>
    protected override void Add(RowBatch rows, int row)
    {
        var id = Cells.Text(rows, row, "experiment_id");
        if (!_byId.TryGetValue(id, out var experiment))
        {
            experiment = new(Cells.Text(rows, row, "experiment"));
            _byId.Add(id, experiment);
            Experiments.Add(experiment);
        }

        experiment.Variants.Add(new(
            Cells.Text(rows, row, "variant"),
            Cells.Whole(rows, row, "is_control") is > 0,
            Cells.Whole(rows, row, "users") ?? 0,
            Cells.Whole(rows, row, "conversions") ?? 0,
            Cells.Number(rows, row, "rate") ?? 0,
            Cells.Number(rows, row, "interval_low") ?? 0,
            Cells.Number(rows, row, "interval_high") ?? 0,
            Cells.Number(rows, row, "lift"),
            Cells.Number(rows, row, "p_value")));
    }
}
