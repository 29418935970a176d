using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Reports;

/// <summary>The activity of users as something exportable. A range narrows what is counted; every user keeps the row.</summary>
internal sealed class UserActivityDataset : ComputedDataset<UserActivity>
{
    /// <summary>Its name.</summary>
    public const string DatasetName = "user_activity";

    /// <inheritdoc/>
    public override string Name => DatasetName;

    /// <inheritdoc/>
    public override string Label => "User activity";

    /// <inheritdoc/>
    public override string Description => "Experiments and flags that each user created, all recorded actions, and the last of them. A range narrows what is counted.";

    /// <inheritdoc/>
    public override string TimeField => "last_activity";

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"totalActions":"DESC"},{"name":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("name", "User", FieldType.String, row => row.Name, "Name of the user.", "name"),
        Field("email", "E-mail", FieldType.String, row => row.Email, "The address that the user signs in with.", "email", nullable: true, redaction: Redaction.Mask),
        Field("experiments_created", "Experiments created", FieldType.Integer, row => row.ExperimentsCreated, "How many experiments the user created.", "experimentsCreated"),
        Field("flags_created", "Flags created", FieldType.Integer, row => row.FlagsCreated, "How many feature flags the user created.", "flagsCreated"),
        Field("total_actions", "Actions", FieldType.Integer, row => row.TotalActions, "How many entries of the audit log are the user's.", "totalActions"),
        Field("last_activity", "Last activity", FieldType.DateTime, row => row.LastActivity, "When the last of them was recorded.", "lastActivity", nullable: true),
        Field("user_id", "User ID", FieldType.String, row => row.UserId, "Id of the user.", "userId", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("userId", (UserActivity row) => row.UserId, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<UserActivity> EntityShape { get; } = new FilterShape<UserActivity>("UserActivityFilterInput")
        .Value("userId", row => row.UserId)
        .Value("name", row => row.Name)
        .Value("email", row => row.Email)
        .Value("experimentsCreated", row => row.ExperimentsCreated)
        .Value("flagsCreated", row => row.FlagsCreated)
        .Value("totalActions", row => row.TotalActions)
        .Value("lastActivity", row => row.LastActivity);

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<UserActivity>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken) =>
        ActivityReader.UsersAsync(database, range, caller, cancellationToken);
}
