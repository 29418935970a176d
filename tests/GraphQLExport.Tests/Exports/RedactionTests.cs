using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Sensitive values are in no file of who may not see them, and no filter tells them either.</summary>
[Trait("Req", "X-FR11")]
[Trait("Req", "X-SC7")]
public sealed class RedactionTests
{
    private static readonly string[] Secrets = ["@example.com", "@EXAMPLE.COM", "Ada", "Bob", "555-0100", "failures"];

    [Theory]
    [InlineData("CSV")]
    [InlineData("JSON")]
    [InlineData("NDJSON")]
    [Trait("Req", "R-SEC")]
    public async Task No_secret_is_in_an_analysts_file(string format)
    {
        await using var app = await PeopleAsync();
        var file = await FileAsync(app, await app.RunAsync($$"""{"dataset":"people","format":"{{format}}"}"""));
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, file, StringComparison.Ordinal));
        Assert.Contains("[redacted]", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masks_hide_and_hashes_stay_equal_and_what_is_missing_stays_so()
    {
        await using var app = await PeopleAsync();
        const string request = """{"dataset":"people","format":"CSV"}""";
        var file = await FileAsync(app, await app.RunAsync(request));
        var lines = file.Split("\r\n");
        Assert.Equal("id,email,address,name,phone", lines[0]);
        var ada = lines.Single(line => line.StartsWith("ada,", StringComparison.Ordinal)).Split(',');
        var bob = lines.Single(line => line.StartsWith("bob,", StringComparison.Ordinal)).Split(',');
        Assert.All((string[])[ada[1], ada[2], bob[1]], hash => Assert.Matches("^[0-9a-f]{32}$", hash));
        Assert.NotEqual(ada[1], bob[1]);
        Assert.NotEqual(ada[1], ada[2]);
        Assert.Equal(("[redacted]", "[redacted]", ""), (ada[3], ada[4], bob[4]));
        Assert.Equal(file, await FileAsync(app, await app.RunAsync(request, caller: Exporting.Bob)));

        await using var other = await PeopleAsync();
        Assert.DoesNotContain(ada[1], await FileAsync(other, await other.RunAsync(request)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_sees_all_unless_they_ask_for_less()
    {
        await using var app = await PeopleAsync();
        foreach (var redact in (string[])["null", "false"])
        {
            var export = await app.RunAsync($$"""{"dataset":"people","format":"CSV","redact":{{redact}}}""", caller: Exporting.Admin);
            Assert.False(ExportRequest.FromJson(export.RequestJson).Redact);
            Assert.All((string[])["ada@example.com", "555-0100", "failures"], secret => Assert.Contains(secret, FileAsync(app, export).Result, StringComparison.Ordinal));
        }

        var redacted = await app.RunAsync("""{"dataset":"people","format":"CSV","redact":true}""", caller: Exporting.Admin);
        Assert.True(ExportRequest.FromJson(redacted.RequestJson).Redact);
        Assert.DoesNotContain("@example.com", await FileAsync(app, redacted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_shows_what_will_be_written_and_says_what_will_not()
    {
        await using var app = await PeopleAsync();
        var request = Exporting.Request("""{"dataset":"people","format":"CSV"}""");
        var plan = (await app.Exports().PlanAsync(Exporting.Ada, request, default)).Plan!;
        Assert.Equal(["id", "email", "address", "name", "phone"], plan.Columns);
        Assert.Equal(["Left out because they are sensitive: failures.", "Replaced because they are sensitive: name, phone, email, address."], plan.Warnings);
        Assert.DoesNotContain("@example.com", string.Join(' ', plan.PreviewRows.SelectMany(row => row)), StringComparison.Ordinal);
        Assert.Empty((await app.Exports().PlanAsync(Exporting.Admin, request, default)).Plan!.Warnings);
        Assert.Equal(
            ["email", "address", "name", "phone", "failures"],
            app.Exports().DatasetsOf(Exporting.Admin).Single(dataset => dataset.Name == "people").Fields.Where(field => field.Sensitive).Select(field => field.Name));
    }

    [Theory]
    [InlineData("""{"where":{"email":{"startsWith":"a"}}}""", "request.where.email", "SENSITIVE_FIELD")]
    [InlineData("""{"where":{"or":[{"id":{"eq":"x"}},{"and":[{"name":{"eq":"x"}}]}]}}""", "request.where.or.1.and.0.name", "SENSITIVE_FIELD")]
    [InlineData("""{"order":[{"id":"ASC"},{"failures":"DESC"}]}""", "request.order.1.failures", "SENSITIVE_FIELD")]
    [InlineData("""{"fields":[{"name":"failures"}]}""", "request.fields", "NO_FIELDS")]
    public async Task What_would_tell_a_secret_is_refused(string change, string path, string code)
    {
        await using var app = await PeopleAsync();
        var request = Exporting.Request("""{"dataset":"people","format":"CSV",""" + change[1..]);
        foreach (var errors in (IReadOnlyList<IExportRequestError>?[])[(await app.Exports().PlanAsync(Exporting.Ada, request, default)).Errors, (await app.Exports().StartAsync(Exporting.Ada, new() { Request = request }, default)).Errors])
        {
            var fault = Assert.IsType<InvalidRequestError>(Assert.Single(errors!));
            Assert.Equal((path, code), (string.Join('.', fault.Path), fault.Code));
        }

        Assert.Null((await app.Exports().PlanAsync(Exporting.Admin, request, default)).Errors);
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Only_administrators_turn_it_off_and_only_as_long_as_they_are()
    {
        var gate = new GatedRows();
        await using var app = await PeopleAsync(gate);
        var request = Exporting.Request("""{"dataset":"people","format":"CSV","redact":false}""");
        Assert.IsType<NotAllowedError>(Assert.Single((await app.Exports().PlanAsync(Exporting.Ada, request, default)).Errors!));
        Assert.IsType<NotAllowedError>(Assert.Single((await app.Exports().StartAsync(Exporting.Ada, new() { Request = request }, default)).Errors!));

        await using (var database = await app.Database.CreateDbContextAsync())
            await database.UserRoles.Where(role => role.UserId == "admin").ExecuteDeleteAsync();
        var export = await app.EndAsync(await app.StartAsync(Exporting.Admin, new() { Request = request }));
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.AccessDenied), (export.Status, export.FailureCode!.Value));
    }

    [Fact]
    public void Only_text_is_masked_or_hashed() =>
        Assert.Throws<InvalidOperationException>(() => new DatasetCatalogue([new WrongDataset()]));

    private static async Task<AppFactory> PeopleAsync(GatedRows? gate = null)
    {
        var app = new AppFactory
        {
            Replace = services =>
            {
                services.AddSingleton<DatasetDefinition, PeopleDataset>();
                gate?.Install(services);
            },
        };
        await using var database = await app.Database.CreateDbContextAsync();
        await database.Users.Where(user => user.Id == "ada").ExecuteUpdateAsync(row => row.SetProperty(user => user.PhoneNumber, "555-0100"));
        return app;
    }

    private static async Task<string> FileAsync(AppFactory app, Export export)
    {
        Assert.Equal(ExportStatus.Completed, export.Status);
        return await app.Visitor().GetStringAsync((await app.Exports().FilesAsync(export, default))[0].DownloadUrl);
    }

    private sealed class WrongDataset : DatasetDefinition<AppUser>
    {
        public override string Name => "wrong";

        public override string Label => "Wrong";

        public override string Description => "A number to be hashed.";

        public override string? TimeField => null;

        public override System.Text.Json.JsonElement DefaultOrder { get; } = JsonConstant.Parse("{}");

        public override IReadOnlyList<FieldDefinition> Fields { get; } =
            [Field("failures", "Failures", FieldType.Integer, user => user.AccessFailedCount, "A number.", null, ColumnKind.Int64, redaction: Redaction.Hash)];

        protected override GraphQLExport.Datasets.Filtering.SortKey PrimaryKey { get; } = new("id", (AppUser user) => user.Id, Descending: false);

        protected override GraphQLExport.Datasets.Filtering.FilterShape<AppUser> EntityShape { get; } = new("WrongFilterInput");

        protected override IQueryable<AppUser> Visible(GraphQLExport.Data.AppDbContext database, Caller caller) => database.Users;
    }
}
