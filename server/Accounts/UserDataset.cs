using System.Text.Json;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Accounts;

/// <summary>Users as something exportable, for administrators. No field tells how somebody signs in but by which address.</summary>
internal sealed class UserDataset : DatasetDefinition<User>
{
    /// <inheritdoc/>
    public override string Name => "users";

    /// <inheritdoc/>
    public override string Label => "Users";

    /// <inheritdoc/>
    public override string Description => "Who may sign in, and what they may do; administrators only.";

    /// <inheritdoc/>
    public override string? TimeField => null;

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"email":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("email", "E-mail", FieldType.String, user => user.Email, "The address that the user signs in with.", "email", redaction: Redaction.Mask),
        Field("display_name", "Name", FieldType.String, user => user.DisplayName, "The name that others see.", "displayName"),
        Field("role", "Role", FieldType.Enum, user => user.Role == Role.Administrator ? "ADMINISTRATOR" : "ANALYST", "What the user may do: ANALYST or ADMINISTRATOR.", "role"),
        Field("id", "ID", FieldType.String, user => user.Id, "Id of the user.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (User user) => user.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<User> EntityShape { get; } = new FilterShape<User>("UserFilterInput")
        .Value("id", user => user.Id)
        .Value("email", user => user.Email)
        .Value("displayName", user => user.DisplayName)
        .Value("role", user => user.Role);

    /// <inheritdoc/>
    public override bool IsOpenTo(Caller caller) => caller.IsAdministrator;

    /// <inheritdoc/>
    protected override IQueryable<User> Visible(AppDbContext database, Caller caller) =>
        UserDirectory.Shown(database, caller.IsAdministrator ? database.Users : database.Users.Where(user => false));
}
