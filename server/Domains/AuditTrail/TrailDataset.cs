using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Domains.AuditTrail;

/// <summary>Audit rows of other systems as something exportable, for administrators.</summary>
internal sealed class TrailDataset : DatasetDefinition<TrailEvent>
{
    /// <inheritdoc/>
    public override string Name => "audit_trail";

    /// <inheritdoc/>
    public override string Label => "Imported audit rows";

    /// <inheritdoc/>
    public override string Description => "Audit rows of other systems, as those told them; administrators only.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override bool KeyGrows => true;

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("timestamp", "Time", FieldType.DateTime, row => row.Timestamp, "When it happened there.", "timestamp"),
        Field("source", "Source", FieldType.String, row => row.Source, "The system that it comes from.", "source"),
        Field("event_id", "Event ID", FieldType.String, row => row.EventId, "Its id there.", "eventId", nullable: true),
        Field("actor_type", "Kind of actor", FieldType.String, row => row.ActorType, "The kind of who did it.", "actorType", nullable: true),
        Field("actor", "Actor", FieldType.String, row => row.Actor, "Who did it.", "actor", nullable: true, redaction: Redaction.Mask),
        Field("service", "Service", FieldType.String, row => row.Service, "The service that it was done to.", "service", nullable: true),
        Field("action", "Action", FieldType.String, row => row.Action, "What was done.", "action"),
        Field("region", "Region", FieldType.String, row => row.Region, "Where that service runs.", "region", nullable: true),
        Field("source_ip", "Address", FieldType.String, row => row.SourceIp, "The address that the request came from.", "sourceIp", nullable: true, redaction: Redaction.Mask),
        Field("read_only", "Read only", FieldType.Boolean, row => row.ReadOnly, "Whether it changed nothing.", "readOnly", nullable: true),
        Field("error_code", "Error", FieldType.String, row => row.ErrorCode, "Code of the failure.", "errorCode", nullable: true),
        Field("error_message", "Error message", FieldType.String, row => row.ErrorMessage, "The failure in words.", "errorMessage", nullable: true, redaction: Redaction.Mask),
        Field("details_json", "Details", FieldType.Json, row => row.DetailsJson, "What else that system told, as JSON.", "detailsJson", nullable: true, redaction: Redaction.Mask),
        Field("id", "ID", FieldType.Integer, row => row.Id, "Number of the row.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (TrailEvent row) => row.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<TrailEvent> EntityShape { get; } = new FilterShape<TrailEvent>("TrailEventFilterInput")
        .Value("id", row => row.Id)
        .Value("timestamp", row => row.Timestamp)
        .Value("source", row => row.Source)
        .Value("eventId", row => row.EventId)
        .Value("actorType", row => row.ActorType)
        .Value("actor", row => row.Actor)
        .Value("service", row => row.Service)
        .Value("action", row => row.Action)
        .Value("region", row => row.Region)
        .Value("sourceIp", row => row.SourceIp)
        .Value("readOnly", row => row.ReadOnly)
        .Value("errorCode", row => row.ErrorCode)
        .Value("errorMessage", row => row.ErrorMessage)
        .Value("detailsJson", row => row.DetailsJson);

    /// <inheritdoc/>
    public override bool IsOpenTo(Caller caller) => caller.IsAdministrator;

    /// <inheritdoc/>
    protected override IQueryable<TrailEvent> Visible(AppDbContext database, Caller caller) =>
        caller.IsAdministrator ? database.AuditTrail : database.AuditTrail.Where(row => false);
}
