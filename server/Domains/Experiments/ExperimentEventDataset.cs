using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Domains.Experiments;

/// <summary>The raw events of experiments as something exportable; an import takes the file back.</summary>
internal sealed class ExperimentEventDataset : DatasetDefinition<ExperimentEvent>
{
    /// <inheritdoc/>
    public override string Name => "experiment_events";

    /// <inheritdoc/>
    public override string Label => "Experiment events";

    /// <inheritdoc/>
    public override string Description => "Which user was assigned to which variant, and who converted, as raw events.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("timestamp", "Time", FieldType.DateTime, happened => happened.Timestamp, "When it happened.", "timestamp"),
        Field("experiment_id", "Experiment ID", FieldType.String, happened => happened.ExperimentId, "Id of the experiment.", "experimentId"),
        Field("variant", "Variant", FieldType.String, happened => happened.Variant, "Name of the variant that the user saw.", "variant"),
        Field("user_key", "User", FieldType.String, happened => happened.UserKey, "The source's pseudonym of the user.", "userKey"),
        Field("kind", "Kind", FieldType.Enum, happened => happened.Kind, "What happened: ASSIGNED or CONVERTED.", "kind"),
        Field("experiment", "Experiment", FieldType.String, happened => happened.Experiment.Name, "Name of the experiment.", "experiment.name", selected: false),
        Field("id", "ID", FieldType.Integer, happened => happened.Id, "Number of the event.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (ExperimentEvent happened) => happened.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<ExperimentEvent> EntityShape { get; } = new FilterShape<ExperimentEvent>("ExperimentEventFilterInput")
        .Value("id", happened => happened.Id)
        .Value("timestamp", happened => happened.Timestamp)
        .Value("experimentId", happened => happened.ExperimentId)
        .Object("experiment", happened => happened.Experiment, ExperimentShape.Value)
        .Value("variant", happened => happened.Variant)
        .Value("userKey", happened => happened.UserKey)
        .Value("kind", happened => happened.Kind);

    /// <inheritdoc/>
    protected override IQueryable<ExperimentEvent> Visible(AppDbContext database, Caller caller) => database.ExperimentEvents;
}
