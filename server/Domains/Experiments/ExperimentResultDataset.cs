using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Results of experiments as something exportable, a row per variant. A range narrows the events that are counted; every variant keeps its row.</summary>
internal sealed class ExperimentResultDataset : ComputedDataset<ExperimentResultRow>
{
    /// <inheritdoc/>
    public override string Name => "experiment_results";

    /// <inheritdoc/>
    public override string Label => "Experiment results";

    /// <inheritdoc/>
    public override string Description => "Users, conversions, rate with its 95 % interval, lift and p-value of every variant. A range narrows the events that are counted.";

    /// <inheritdoc/>
    public override string TimeField => "last_assigned_at";

    /// <inheritdoc/>
    public override DatasetChart Chart { get; } = new IntervalBars(["experiment", "variant"], "rate", "interval_low", "interval_high");

    /// <inheritdoc/>
    public override bool IsDocument => true;

    /// <inheritdoc/>
    public override string Method =>
        "Rates are conversions over users. interval_low and interval_high are the ends of the 95 % Wilson score interval of the rate; lift is the difference from the control's rate "
        + "as a fraction of it; p_value is that of a two-sided two-proportion z-test against the control, not corrected for several comparisons.";

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"experiment":"ASC"},{"experimentId":"ASC"},{"isControl":"DESC"},{"variant":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("experiment", "Experiment", FieldType.String, row => row.Experiment, "Name of the experiment.", "experiment"),
        Field("variant", "Variant", FieldType.String, row => row.Variant, "Name of the variant.", "variant"),
        Field("is_control", "Control", FieldType.Boolean, row => row.IsControl, "Whether the others are compared with it.", "isControl"),
        Field("users", "Users", FieldType.Integer, row => row.Users, "Users assigned to it; each counts once.", "users", format: NumberFormat.Count),
        Field("conversions", "Conversions", FieldType.Integer, row => row.Conversions, "Those of them who converted after they were assigned.", "conversions", format: NumberFormat.Count),
        Field("rate", "Rate", FieldType.Float, row => row.Rate, "Conversions over users, 0 to 1.", "rate", format: NumberFormat.Percent),
        Field("interval_low", "Interval from", FieldType.Float, row => row.IntervalLow, "Lower end of the rate's 95 % Wilson interval, 0 to 1.", "intervalLow", format: NumberFormat.Percent),
        Field("interval_high", "Interval to", FieldType.Float, row => row.IntervalHigh, "Upper end of the rate's 95 % Wilson interval, 0 to 1.", "intervalHigh", format: NumberFormat.Percent),
        Field("lift", "Lift", FieldType.Float, row => row.Lift, "By how much the rate exceeds the control's, as a fraction of it; empty for the control.", "lift", nullable: true, format: NumberFormat.Percent),
        Field("p_value", "p-value", FieldType.Float, row => row.PValue, "Two-sided p-value of the two-proportion z-test against the control; empty for the control.", "pValue", nullable: true, format: NumberFormat.Probability),
        Field("experiment_id", "Experiment ID", FieldType.String, row => row.ExperimentId, "Id of the experiment.", "experimentId", selected: false),
        Field("last_assigned_at", "Last assignment", FieldType.DateTime, row => row.LastAssignedAt, "When the last of the users was assigned.", "lastAssignedAt", nullable: true, selected: false),
        Field("id", "ID", FieldType.String, row => row.Id, "Tells rows apart: the experiment's id and the variant's name.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (ExperimentResultRow row) => row.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<ExperimentResultRow> EntityShape { get; } = new FilterShape<ExperimentResultRow>("ExperimentResultRowFilterInput")
        .Value("id", row => row.Id)
        .Value("experimentId", row => row.ExperimentId)
        .Value("experiment", row => row.Experiment)
        .Value("variant", row => row.Variant)
        .Value("isControl", row => row.IsControl)
        .Value("users", row => row.Users)
        .Value("conversions", row => row.Conversions)
        .Value("rate", row => row.Rate)
        .Value("intervalLow", row => row.IntervalLow)
        .Value("intervalHigh", row => row.IntervalHigh)
        .Value("lift", row => row.Lift)
        .Value("pValue", row => row.PValue)
        .Value("lastAssignedAt", row => row.LastAssignedAt);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<ExperimentResultRow>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken) =>
        ExperimentResultReader.ReadAsync(database, experimentId: null, range, cancellationToken);
}
