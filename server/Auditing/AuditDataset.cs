using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Auditing;

/// <summary>The audit log as something exportable.</summary>
internal sealed class AuditDataset : DatasetDefinition<AuditEntry>
{
    /// <summary>Its name.</summary>
    public const string DatasetName = "audit_log";

    /// <inheritdoc/>
    public override string Name => DatasetName;

    /// <inheritdoc/>
    public override string Label => "Audit log";

    /// <inheritdoc/>
    public override string Description => "Sign-ins, exports, downloads, imports and changes, in the order in which they were done.";

    /// <inheritdoc/>
    public override string TimeField => "at";

    /// <inheritdoc/>
    public override bool KeyGrows => true;

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("id", "Number", FieldType.Integer, entry => entry.Id, "Number of the entry; none is left out.", "id"),
        Field("at", "Time", FieldType.DateTime, entry => entry.At, "When it was done.", "at"),
        Field("category", "Category", FieldType.Enum, entry => entry.Category, "The part of a compliance report that it belongs to.", "category"),
        Field("action", "Action", FieldType.Enum, entry => entry.Action, "What was done.", "action"),
        Field("email", "User", FieldType.String, entry => entry.Email, "The address that the user signed in with.", "email", nullable: true, redaction: Redaction.Mask),
        Field("entity_type", "Kind", FieldType.String, entry => entry.EntityType, "What kind of thing it was done to.", "entityType", nullable: true),
        Field("entity_id", "Of", FieldType.String, entry => entry.EntityId, "Which one.", "entityId", nullable: true),
        Field("address", "Address", FieldType.String, entry => entry.Address, "The network address that the request came from.", "address", nullable: true, redaction: Redaction.Mask),
        Field("reason", "Reason", FieldType.String, entry => entry.Reason, "Why, in the words of who did it.", "reason", nullable: true),
        Field("details", "Details", FieldType.Json, entry => entry.Details, "What else is worth knowing, as JSON.", "details", nullable: true),
        Field("user_id", "User ID", FieldType.String, entry => entry.UserId, "Id of the user.", "userId", nullable: true, selected: false),
        Field("hash", "Hash", FieldType.String, entry => entry.Hash, "Chains the entry to the one before it.", null, selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (AuditEntry entry) => entry.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<AuditEntry> EntityShape { get; } = new FilterShape<AuditEntry>("AuditEntryFilterInput")
        .Value("id", entry => entry.Id)
        .Value("at", entry => entry.At)
        .Value("action", entry => entry.Action)
        .Value("category", entry => entry.Category)
        .Value("userId", entry => entry.UserId)
        .Value("email", entry => entry.Email)
        .Value("entityType", entry => entry.EntityType)
        .Value("entityId", entry => entry.EntityId)
        .Value("address", entry => entry.Address)
        .Value("reason", entry => entry.Reason)
        .Value("details", entry => entry.Details);

    /// <inheritdoc/>
    protected override IQueryable<AuditEntry> Visible(AppDbContext database, Caller caller) => database.AuditEntriesVisibleTo(caller);
}
