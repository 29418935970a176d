using System.Globalization;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Processes;
using GraphQLExport.Tests.Deliveries;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Processes;

/// <summary>Two hosts of the server on one database: what one begins the other goes on with, and nothing is done twice.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class SharedWorkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Fault_18_no_export_is_taken_twice_and_the_oldest_goes_first()
    {
        await using var first = Host("web");
        await using var second = Host("web");
        List<string> ids = [];
        for (var i = 0; i < 20; i++)
            ids.Add((await first.StartAsync()).Id);

        var taken = await Task.WhenAll(Task.Run(() => TakeAllAsync(first)), Task.Run(() => TakeAllAsync(second)));

        Assert.Equal(ids.Order(StringComparer.Ordinal), taken.SelectMany(one => one).Select(export => export.Id).Order(StringComparer.Ordinal));
        foreach (var (host, exports) in new[] { first, second }.Zip(taken))
        {
            Assert.Equal(exports.Select(export => export.Id).OrderBy(ids.IndexOf), exports.Select(export => export.Id));
            Assert.All(exports, export => Assert.Equal((ExportStatus.Running, 1, host.Services.GetRequiredService<ProcessRegistry>().Id), (export.Status, export.Attempt, export.WorkerId)));
        }
    }

    [Fact]
    public async Task What_a_web_process_starts_a_worker_runs_and_what_it_cancels_stops_there()
    {
        var gate = new GatedRows();
        await using var web = Host("web");
        await using var worker = Host("worker", gate);
        await web.AddMotionAsync(5);
        var export = await web.StartAsync();
        _ = worker.Services;
        await gate.ReaderAsync();

        // The worker may have ended it before the answer is read.
        Assert.True((await web.Exports().CancelAsync(Exporting.Ada, export.Id, default)).Export!.Status is ExportStatus.Canceling or ExportStatus.Canceled);
        await UntilAsync(web, export, ExportStatus.Canceled);
        var next = await web.StartAsync();
        await gate.ReaderAsync();
        gate.Open();
        await UntilAsync(web, next, ExportStatus.Completed);
        Assert.Equal([$"{next.Id}-1.csv"], Directory.GetFiles(Path.Combine(folder.Path, "exports")).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_mail_is_sent_once_by_two_processes()
    {
        await using var mail = new MailServer();
        await using var first = Host("web,worker", mail: mail);
        await using var second = Host("web,worker", mail: mail);
        await first.AddMotionAsync(2);
        _ = second.Services;
        var export = await first.RunAsync();
        string[] recipients = [.. Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"user{i:00}@example.com"))];

        await first.Services.GetRequiredService<DeliveryStore>().PlanAsync(export, recipients, default);
        await Task.WhenAll(new[] { first, second }.Select(host => host.Services.GetRequiredService<DeliveryRunner>().RunDueAsync(default)));

        await WaitUntil.TrueAsync(async () =>
        {
            await using var database = await first.Database.CreateDbContextAsync();
            return await database.Deliveries.AllAsync(delivery => delivery.Status == DeliveryStatus.Sent);
        });
        Assert.Equal(recipients, mail.Taken.Select(taken => taken.Recipient).Order(StringComparer.Ordinal));
    }

    private static async Task<List<Export>> TakeAllAsync(AppFactory app)
    {
        var queue = app.Services.GetRequiredService<ExportQueue>();
        List<Export> taken = [];
        while (await queue.TakeAsync(default) is { } export)
            taken.Add(export);
        return taken;
    }

    private static Task UntilAsync(AppFactory app, Export export, ExportStatus status) =>
        WaitUntil.TrueAsync(async () => (await app.Exports().FindAsync(Exporting.Admin, export.Id, default))!.Status == status);

    private AppFactory Host(string roles, GatedRows? gate = null, MailServer? mail = null) => new()
    {
        Replace = services => gate?.Install(services),
        Settings = new(mail?.Settings ?? [])
        {
            ["GraphQLExport:DataPath"] = folder.Path,
            ["GraphQLExport:Hosting:Roles"] = roles,
            ["GraphQLExport:Exports:MaxPerUser"] = "50",
        },
    };
}
