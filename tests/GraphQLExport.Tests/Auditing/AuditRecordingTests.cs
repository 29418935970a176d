using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphQLExport.Auditing;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Auditing;

/// <summary>Everything that is to be recorded is, once; and each user sees their own.</summary>
[Trait("Req", "R-AUD")]
[Trait("Req", "R-SEC")]
[Trait("Req", "X-FR14")]
public sealed class AuditRecordingTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly AppFactory app = new();

    [Fact]
    public async Task Signing_in_and_out_and_failing_to_is_recorded_without_the_password()
    {
        using var ada = await app.AdaAsync();
        await ada.PostAsJsonAsync("/account/logout", new { });
        using var visitor = app.Visitor();
        foreach (var email in (string[])["ada@example.com", "nobody@example.com", "My-Secret-1"])
            await visitor.PostAsJsonAsync("/account/login", new { email, password = "wrong-Secret-1" });

        var entries = await EntriesAsync();
        Assert.Equal(
            [(AuditAction.SignIn, "ada", "ada@example.com"), (AuditAction.SignOut, "ada", "ada@example.com"), (AuditAction.SignInFailed, null, "ada@example.com"), (AuditAction.SignInFailed, null, "nobody@example.com"), (AuditAction.SignInFailed, null, null)],
            entries.Select(entry => (entry.Action, entry.UserId, entry.Email)));
        Assert.DoesNotContain(entries, entry => JsonSerializer.Serialize(entry).Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exports_life_is_recorded_with_its_request_its_reason_and_each_download()
    {
        await app.AddMotionAsync(3);
        using var ada = await app.AdaAsync();
        var export = await app.EndAsync(await app.StartAsync(input: new() { Request = Exporting.Request("""{"dataset":"motion_events","format":"CSV","options":{"csv":{"guardFormulas":false}}}"""), Reason = "an audit" }));
        var link = (await app.Exports().FilesAsync(export, default))[0].DownloadUrl;
        using (var request = new HttpRequestMessage(HttpMethod.Head, link))
            await ada.SendAsync(request);
        await ada.GetAsync(link);
        using (var rest = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new(10, null) } })
            Assert.Equal(HttpStatusCode.PartialContent, (await ada.SendAsync(rest)).StatusCode);
        await app.Exports().DeleteAsync(Exporting.Admin, export.Id, default);

        var entries = (await EntriesAsync()).Where(entry => entry.EntityId == export.Id).ToArray();
        Assert.Equal([AuditAction.ExportStarted, AuditAction.ExportCompleted, AuditAction.FileDownloaded, AuditAction.FileDownloaded, AuditAction.ExportDeleted], entries.Select(entry => entry.Action));
        Assert.Equal("an audit", entries[0].Reason);
        Assert.False(JsonDocument.Parse(entries[0].Details!).RootElement.GetProperty("request").GetProperty("options").GetProperty("csv").GetProperty("guardFormulas").GetBoolean());
        Assert.Equal(3, JsonDocument.Parse(entries[1].Details!).RootElement.GetProperty("rows").GetInt64());
        Assert.Equal("bytes=10-", JsonDocument.Parse(entries[3].Details!).RootElement.GetProperty("range").GetString());
        Assert.Equal(["ada", "ada", "ada", "ada", "admin"], entries.Select(entry => entry.UserId));
    }

    [Fact]
    public async Task Streams_imports_and_presets_are_recorded()
    {
        using var ada = await app.AdaAsync();
        await ada.GetAsync("/api/v1/motion-events/export");
        var body = new StringContent("sensor_id,timestamp,value\nboiler-temperature,2026-01-18T10:00:00Z,1\n", Encoding.UTF8, "text/csv");
        await ada.PostAsync("/api/v1/import/sensor-readings?dryRun=true", new StringContent(await body.ReadAsStringAsync(), Encoding.UTF8, "text/csv"));
        await ada.PostAsync("/api/v1/import/sensor-readings", body);
        var saved = await ada.DataAsync("""mutation { savePreset(input: { name: "p", request: { dataset: "motion_events", format: CSV } }) { preset { id } } }""");
        var id = saved.GetProperty("savePreset").GetProperty("preset").GetProperty("id").GetString();
        await ada.DataAsync("mutation($id: ID!) { deletePreset(input: { id: $id }) { deletedId } }", new { id });
        Assert.Equal(
            [AuditAction.SignIn, AuditAction.ExportStreamed, AuditAction.RowsImported, AuditAction.PresetSaved, AuditAction.PresetDeleted],
            (await EntriesAsync()).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Users_see_their_own_entries_and_administrators_all()
    {
        using var ada = await app.AdaAsync();
        using var bob = await app.BobAsync();
        using var admin = await app.AdminAsync();
        const string log = "{ auditLog(first: 50) { totalCount nodes { id email category } } }";
        Assert.Equal(["bob@example.com"], (await bob.DataAsync(log)).GetProperty("auditLog").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("email").GetString()));
        Assert.Equal(3, (await admin.DataAsync(log)).GetProperty("auditLog").GetProperty("totalCount").GetInt32());
        Assert.True((await admin.DataAsync("{ auditVerification { valid entries } }")).GetProperty("auditVerification").GetProperty("valid").GetBoolean());
        Assert.NotNull(await ada.ErrorCodeAsync("{ auditVerification { valid } }"));

        var lines = (await bob.GetStringAsync("/api/v1/reports/audit-logs?action=sign_in&start_date=2020-01-01")).TrimEnd().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("id,at,category,action,email", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("bob@example.com", lines[1], StringComparison.Ordinal);
        var refused = await bob.GetAsync("/api/v1/reports/audit-logs?action=dance");
        Assert.Equal((HttpStatusCode.BadRequest, "action"), (refused.StatusCode, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Single().Name));
    }

    [Fact]
    public async Task Who_registers_or_changes_a_password_is_recorded_by_id()
    {
        using var visitor = app.Visitor();
        await visitor.PostAsJsonAsync("/account/register", new { email = "new@example.com", password = "short" });
        await visitor.PostAsJsonAsync("/account/register", new { email = "new@example.com", password = "Long-Pass-1!" });
        using var ada = await app.AdaAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.PostAsJsonAsync("/account/manage/info", new { oldPassword = "wrong", newPassword = "Other-Pass-1!" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ada.PostAsJsonAsync("/account/manage/info", new { oldPassword = "Demo-Pass-1!", newPassword = "Other-Pass-1!" })).StatusCode);

        await using var database = await app.Database.CreateDbContextAsync();
        var made = await database.Users.Where(user => user.Email == "new@example.com").Select(user => user.Id).SingleAsync();
        Assert.Equal(
            [(AuditAction.UserCreated, made, "new@example.com", made), (AuditAction.SignIn, "ada", "ada@example.com", null), (AuditAction.PasswordChanged, "ada", "ada@example.com", "ada")],
            (await EntriesAsync()).Select(entry => (entry.Action, entry.UserId, entry.Email, entry.EntityId)));
    }

    [Theory]
    [InlineData("/account/login?useCookies=true", "ada@example.com")]
    [InlineData("/account/login", "ada@example.com")]
    [InlineData("/account/register", "new@example.com")]
    public async Task Who_cannot_be_recorded_neither_gets_in_nor_registers(string route, string email)
    {
        await RefuseEntriesAsync();
        using var visitor = app.Visitor();
        var answer = await visitor.PostAsJsonAsync(route, new { email, password = "Demo-Pass-1!" });
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("accessToken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.False(await database.Users.AnyAsync(user => user.Email == "new@example.com"));
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_started()
    {
        await RefuseEntriesAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => app.StartAsync());
        await using var after = await app.Database.CreateDbContextAsync();
        Assert.Empty(await after.Set<Export>().ToListAsync());
    }

    [Fact]
    [Trait("Req", "R-ACT")]
    public async Task Activity_and_compliance_count_what_was_done()
    {
        using var ada = await app.AdaAsync();
        using var admin = await app.AdminAsync();
        await app.RunAsync();
        const string query = """
            { userActivity(from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") { user { id } experimentsCreated flagsCreated totalActions lastActivity }
              complianceReport(from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z") { category action entries users } }
            """;
        var all = await admin.DataAsync(query);
        var users = all.GetProperty("userActivity").EnumerateArray().ToDictionary(row => row.GetProperty("user").GetProperty("id").GetString()!, row => row.GetProperty("totalActions").GetInt32());
        Assert.Equal((3, 1, 0), (users["ada"], users["admin"], users["bob"]));
        var created = all.GetProperty("userActivity").EnumerateArray().Sum(row => row.GetProperty("experimentsCreated").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(await database.Experiments.CountAsync(experiment => experiment.CreatedById != null), created);
        var starts = all.GetProperty("complianceReport").EnumerateArray().Single(row => row.GetProperty("action").GetString() == "EXPORT_STARTED");
        Assert.Equal(("DATA_ACCESS", 1, 1), (starts.GetProperty("category").GetString(), starts.GetProperty("entries").GetInt32(), starts.GetProperty("users").GetInt32()));
        Assert.Equal("ada", Assert.Single((await ada.DataAsync(query)).GetProperty("userActivity").EnumerateArray()).GetProperty("user").GetProperty("id").GetString());

        var now = TimeProvider.System.GetUtcNow();
        var days = await admin.DataAsync("query($from: DateTime!, $to: DateTime!) { activityTrend(from: $from, to: $to) { day actions } }", new { from = now.AddDays(-2), to = now.AddHours(1) });
        Assert.Equal(4, days.GetProperty("activityTrend").EnumerateArray().Sum(day => day.GetProperty("actions").GetInt32()));
        Assert.InRange(days.GetProperty("activityTrend").GetArrayLength(), 3, 4);
        Assert.Contains("Ada,", await ada.GetStringAsync("/api/v1/reports/user-activity"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_verifies_the_data_folder()
    {
        using var ada = await app.AdaAsync();
        using var output = new StringWriter();
        Assert.Equal(0, await AuditCommand.RunAsync(app.Services, output, default));
        await using (var database = await app.Database.CreateDbContextAsync())
            await database.Database.ExecuteSqlRawAsync("UPDATE audit_entries SET email = 'eve@example.com'");
        Assert.Equal(1, await AuditCommand.RunAsync(app.Services, output, default));
        Assert.Contains("Entry 1 was changed", output.ToString(), StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        // The server's own first steps are none of what these tests count.
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Empty(await database.AuditEntries.ToListAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task RefuseEntriesAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        await database.Database.ExecuteSqlRawAsync(TestedDatabase.IsPostgreSql
            ? "ALTER TABLE audit_entries ADD CONSTRAINT refuse CHECK (false) NOT VALID"
            : "CREATE TRIGGER refuse BEFORE INSERT ON audit_entries BEGIN SELECT RAISE(ABORT, 'full'); END");
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
    }
}
