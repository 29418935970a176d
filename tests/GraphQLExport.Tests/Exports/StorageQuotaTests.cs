using System.Net;
using System.Net.Http.Json;
using GraphQLExport.Auditing;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQLExport.Tests.Exports;

/// <summary>How much the files of exports may take, and how long exports stay in the history.</summary>
[Trait("Req", "X-EDGE")]
public sealed class StorageQuotaTests
{
    private const string Request = """{"dataset":"motion_events","format":"CSV"}""";

    [Fact]
    public async Task Where_nothing_is_left_no_export_starts_until_one_is_deleted()
    {
        var bytes = await LengthAsync(Request);
        await using var app = await HostAsync("MaxBytesPerUser", bytes);
        var first = await app.RunAsync();
        Assert.Equal(ExportStatus.Completed, first.Status);

        var payload = await app.Exports().StartAsync(Exporting.Ada, new() { Request = Exporting.Request() }, default);
        var error = Assert.IsType<StorageQuotaError>(Assert.Single(payload.Errors!));
        Assert.Equal((bytes, bytes), (error.Limit, error.Used));
        Assert.Contains("0 are left. Delete exports", error.Message, StringComparison.Ordinal);
        using var ada = await app.AdaAsync();
        var answer = await ada.PostAsJsonAsync("/api/v1/exports/create", new { request = new { dataset = "motion_events", format = "CSV" } });
        Assert.Equal((HttpStatusCode.InsufficientStorage, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(ExportStatus.Completed, (await app.RunAsync(caller: Exporting.Bob)).Status);

        Assert.Null((await app.Exports().DeleteAsync(Exporting.Ada, first.Id, default)).Errors);
        Assert.Equal(ExportStatus.Completed, (await app.RunAsync()).Status);
    }

    [Fact]
    public async Task What_the_plan_shows_to_be_far_too_long_does_not_start()
    {
        await using var app = await HostAsync("MaxBytesPerUser", await LengthAsync(Request) / 3);
        var warning = Assert.Single((await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(), default)).Plan!.Warnings);
        var error = Assert.IsType<StorageQuotaError>(Assert.Single((await app.Exports().StartAsync(Exporting.Ada, new() { Request = Exporting.Request() }, default)).Errors!));
        Assert.Equal(warning, error.Message);
        Assert.StartsWith("The file would take about ", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Request)]
    [InlineData("""{"dataset":"motion_events","format":"CSV","compression":"GZIP"}""")]
    [InlineData("""{"dataset":"motion_events","format":"XLSX"}""")]
    [Trait("Req", "X-FR13")]
    public async Task A_file_that_outgrows_what_is_left_fails_while_it_is_written_and_leaves_nothing(string request)
    {
        await using var app = await HostAsync("MaxBytesPerUser", await LengthAsync(request) * 9 / 10);
        var failed = await app.RunAsync(request);
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageFull), (failed.Status, failed.FailureCode));
        Assert.Contains("are left", failed.FailureMessage, StringComparison.Ordinal);
        Assert.Empty(app.FilesOf());
    }

    [Fact]
    public async Task Exports_that_waited_find_only_what_those_before_them_left()
    {
        var bytes = await LengthAsync(Request) * 3 / 2;
        using var folder = new TemporaryFolder();
        Export first, second;
        await using (var web = await HostAsync("MaxBytes", bytes, folder, "web"))
        {
            first = await web.StartAsync();
            second = await web.StartAsync(Exporting.Admin);
        }

        await using var app = await HostAsync("MaxBytes", bytes, folder, "worker", rowCount: 0);
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync(first)).Status);
        var failed = await app.EndAsync(second);
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.StorageFull), (failed.Status, failed.FailureCode));
        Assert.Contains("everyone's exports", failed.FailureMessage, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "exports")));
    }

    [Fact]
    [Trait("Req", "X-FR14")]
    [Trait("Req", "X-SCH")]
    public async Task An_old_export_leaves_the_history_and_stays_in_the_audit_log()
    {
        var time = new ManualTimeProvider(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
        await using var app = new AppFactory { Time = time, Settings = { ["GraphQLExport:Exports:Retention"] = "60.00:00:00", ["GraphQLExport:Exports:History"] = "30.00:00:00" } };
        var export = await app.RunAsync();
        var retention = app.Services.GetServices<IHostedService>().OfType<ExportRetention>().Single();

        time.Set(time.GetUtcNow() + TimeSpan.FromDays(59));
        await retention.SweepAsync(default);
        Assert.Equal(ExportStatus.Completed, (await app.Exports().FindAsync(Exporting.Ada, export.Id, default))!.Status);
        Assert.Single(app.FilesOf());

        time.Set(time.GetUtcNow() + TimeSpan.FromDays(1));
        var young = await app.RunAsync();
        await retention.SweepAsync(default);
        Assert.Null(await app.Exports().FindAsync(Exporting.Ada, export.Id, default));
        Assert.NotNull(await app.Exports().FindAsync(Exporting.Ada, young.Id, default));
        Assert.Single(app.FilesOf());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(
            [AuditAction.ExportStarted, AuditAction.ExportCompleted, AuditAction.ExportExpired],
            await database.AuditEntries.Where(entry => entry.EntityId == export.Id).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
        Assert.False(await database.Set<StoredFile>().AnyAsync(file => file.ExportId == export.Id));
    }

    /// <summary>How long the file of a request is where nothing limits it.</summary>
    private static async Task<long> LengthAsync(string request)
    {
        await using var app = await HostAsync("MaxBytes", 0);
        return (await app.Exports().FilesAsync(await app.RunAsync(request), default))[0].Bytes;
    }

    private static async Task<AppFactory> HostAsync(string setting, long bytes, TemporaryFolder? folder = null, string roles = "web,worker", int rowCount = 2_000)
    {
        var app = new AppFactory { Settings = { [$"GraphQLExport:Exports:{setting}"] = $"{bytes}", ["GraphQLExport:Exports:Workers"] = "1", ["GraphQLExport:Hosting:Roles"] = roles } };
        if (folder is not null)
            app.Settings["GraphQLExport:DataPath"] = folder.Path;
        await app.AddMotionAsync(rowCount);
        return app;
    }
}
