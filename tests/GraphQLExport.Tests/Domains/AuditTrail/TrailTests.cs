using System.Net;
using System.Text.Json;
using GraphQLExport.Auditing;
using GraphQLExport.Tests.Formats;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Domains.AuditTrail;

/// <summary>Audit rows of other systems come in whole or not at all, and stay apart from this server's log.</summary>
[Trait("Req", "R-AUD")]
[Trait("Req", "G-REAL")]
public sealed class TrailTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Details = """{"path":"a,b","said":"\"yes\"","tags":[1,null]}""";
    private const string List = "{ auditTrail(order: [{ id: ASC }]) { totalCount nodes { source actor action readOnly detailsJson } } }";

    private readonly AppFactory app = new();

    [Fact]
    public async Task Rows_are_kept_with_their_JSON_and_browsed_and_exported_as_they_came()
    {
        using var admin = await app.AdminAsync();
        var (status, answer) = await admin.ImportCsvAsync("audit-trail?set=source:trail", await FixtureAsync());
        Assert.True(status == HttpStatusCode.OK, answer.ToString());

        var rows = (await admin.DataAsync(List)).GetProperty("auditTrail").GetProperty("nodes");
        Assert.Equal(["trail", "ünï 🎉", "PutObject", "False", Details], rows[1].EnumerateObject().Select(field => field.Value.ToString()));
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("actor").ValueKind);
        await app.RunAsync("""{"dataset":"audit_trail","format":"CSV","fields":[{"name":"event_id"},{"name":"details_json"}],"where":{"service":{"eq":"storage"},"readOnly":{"eq":false}}}""", caller: Exporting.Admin);
        Assert.Equal([["event_id", "details_json"], ["2", Details]], Writing.ReadCsv(await File.ReadAllBytesAsync(Assert.Single(app.FilesOf()))));
    }

    [Fact]
    [Trait("Req", "X-FR14")]
    public async Task An_import_is_recorded_with_what_it_did_and_a_dry_run_is_not()
    {
        using var admin = await app.AdminAsync();
        await admin.ImportCsvAsync("audit-trail?set=source:trail&dryRun=true", await FixtureAsync());
        await admin.ImportCsvAsync("audit-trail?set=source:trail", await FixtureAsync());

        var entries = (await admin.DataAsync("{ auditLog(where: { action: { eq: ROWS_IMPORTED } }) { nodes { entityId details } } }")).GetProperty("auditLog").GetProperty("nodes");
        var entry = Assert.Single(entries.EnumerateArray());
        Assert.Equal("audit_trail", entry.GetProperty("entityId").GetString());
        Assert.Contains("\"inserted\":3", entry.GetProperty("details").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "X-FR14")]
    public async Task They_are_no_part_of_the_chain_but_their_import_is()
    {
        using var admin = await app.AdminAsync();
        await admin.ImportCsvAsync("audit-trail", await FixtureAsync());

        var found = await app.Services.GetRequiredService<IAuditVerification>().VerifyAsync(default);
        Assert.Equal(new(true, 2, null, "All 2 entries are as they were recorded."), found);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal([AuditAction.SignIn, AuditAction.RowsImported], await database.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(["import"], await database.AuditTrail.Select(row => row.Source).Distinct().ToListAsync());
    }

    [Fact]
    public async Task One_bad_row_refuses_all_and_is_named_and_a_trial_keeps_nothing()
    {
        using var admin = await app.AdminAsync();
        var fixture = await FixtureAsync();
        Assert.Equal(3, (await admin.ImportCsvAsync("audit-trail?dryRun=true", fixture)).Answer.GetProperty("rows").GetInt32());

        var (status, answer) = await admin.ImportCsvAsync("audit-trail", fixture.Replace("{}", "<x/>", StringComparison.Ordinal).Replace("2026-01-18T10:00:00Z", "soon", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["2 timestamp", "4 details_json"], answer.Faults());
        Assert.Equal(0, (await admin.DataAsync(List)).GetProperty("auditTrail").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task To_others_than_administrators_there_is_no_trail()
    {
        using var ada = await app.AdaAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.ImportCsvAsync("audit-trail", await FixtureAsync())).Status);
        Assert.Equal("AUTH_NOT_AUTHORIZED", await ada.ErrorCodeAsync(List));
        Assert.NotNull((await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"audit_trail","format":"CSV"}"""), default)).Errors);
    }

    [RealDataFact]
    public async Task Audit_rows_of_a_real_cloud_go_in_whole()
    {
        using var admin = await app.AdminAsync();
        var (status, answer) = await admin.ImportAsync("audit-trail?set=source:cloudtrail", await File.ReadAllBytesAsync(RealDataFactAttribute.File("audit/reshaped_audit_events_cloudtrail.csv.gz")), "text/csv");
        Assert.True(status == HttpStatusCode.OK, answer.ToString());
        Assert.Equal(397, answer.GetProperty("inserted").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        var details = await database.AuditTrail.Where(row => row.DetailsJson != null).Select(row => row.DetailsJson!).ToListAsync();
        Assert.NotEmpty(details);
        Assert.All(details, text => JsonDocument.Parse(text).Dispose());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private static Task<string> FixtureAsync() => File.ReadAllTextAsync(Repository.PathOf("tests", "GraphQLExport.Tests", "Domains", "AuditTrail", "trail.csv"));
}
