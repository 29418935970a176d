using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Reports;

/// <summary>The compliance report: how often each thing was done, by section. A range narrows what is counted; every action keeps its row.</summary>
internal sealed class ComplianceDataset : ComputedDataset<ComplianceRow>
{
    /// <inheritdoc/>
    public override string Name => "compliance_report";

    /// <inheritdoc/>
    public override string Label => "Compliance report";

    /// <inheritdoc/>
    public override string Description => "Admin actions, data access, permission and configuration changes, sign-ins: how often each was done, by how many users. A range narrows what is counted.";

    /// <inheritdoc/>
    public override string TimeField => "last_at";

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"category":"ASC"},{"action":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("category", "Section", FieldType.Enum, row => row.Category, "The section of the report.", "category"),
        Field("action", "Action", FieldType.Enum, row => row.Action, "What was done.", "action"),
        Field("entries", "Times", FieldType.Integer, row => row.Entries, "How often.", "entries"),
        Field("users", "Users", FieldType.Integer, row => row.Users, "By how many different users.", "users"),
        Field("first_at", "First", FieldType.DateTime, row => row.FirstAt, "When first.", "firstAt", nullable: true),
        Field("last_at", "Last", FieldType.DateTime, row => row.LastAt, "When last.", "lastAt", nullable: true),
        Field("id", "ID", FieldType.String, row => row.Id, "Tells rows apart: the action.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (ComplianceRow row) => row.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<ComplianceRow> EntityShape { get; } = new FilterShape<ComplianceRow>("ComplianceRowFilterInput")
        .Value("id", row => row.Id)
        .Value("category", row => row.Category)
        .Value("action", row => row.Action)
        .Value("entries", row => row.Entries)
        .Value("users", row => row.Users)
        .Value("firstAt", row => row.FirstAt)
        .Value("lastAt", row => row.LastAt);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<ComplianceRow>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken) =>
        ActivityReader.ActionsAsync(database, range, caller, cancellationToken);
}
