using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Tests.Support;

/// <summary>The users as a dataset, with a sensitive field of each kind: the product's own datasets need not have all of them.</summary>
internal sealed class PeopleDataset : DatasetDefinition<AppUser>
{
    public override string Name => "people";

    public override string Label => "People";

    public override string Description => "Who may sign in.";

    public override string? TimeField => null;

    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""{"id":"ASC"}""");

    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("id", "ID", FieldType.String, user => user.Id, "Their id.", "id"),
        Field("email", "E-mail", FieldType.String, user => user.Email, "Their address.", "email", redaction: Redaction.Hash),
        Field("address", "Address", FieldType.String, user => user.NormalizedEmail, "The same.", "address", redaction: Redaction.Hash),
        Field("name", "Name", FieldType.String, user => user.DisplayName, "Their name.", "name", redaction: Redaction.Mask),
        Field("phone", "Phone", FieldType.String, user => user.PhoneNumber, "Their number.", null, nullable: true, redaction: Redaction.Mask),
        Field("failures", "Failures", FieldType.Integer, user => user.AccessFailedCount, "Wrong passwords.", "failures", redaction: Redaction.Drop),
    ];

    protected override SortKey PrimaryKey { get; } = new("id", (AppUser user) => user.Id, Descending: false);

    protected override FilterShape<AppUser> EntityShape { get; } = new FilterShape<AppUser>("PeopleFilterInput")
        .Value("id", user => user.Id)
        .Value("email", user => user.Email)
        .Value("address", user => user.NormalizedEmail)
        .Value("name", user => user.DisplayName)
        .Value("failures", user => user.AccessFailedCount);

    protected override IQueryable<AppUser> Visible(AppDbContext database, Caller caller) => database.Users;
}
