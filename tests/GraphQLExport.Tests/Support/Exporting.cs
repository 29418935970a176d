using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Exports;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Support;

/// <summary>Starting and following exports of a test's server, below GraphQL and REST.</summary>
internal static class Exporting
{
    public static readonly Caller Ada = new("ada", IsAdministrator: false);
    public static readonly Caller Bob = new("bob", IsAdministrator: false);
    public static readonly Caller Admin = new("admin", IsAdministrator: true);

    public static IExportService Exports(this AppFactory app) => app.Services.GetRequiredService<IExportService>();

    public static ExportRequestInput Request(string json = """{"dataset":"motion_events","format":"CSV"}""") =>
        JsonSerializer.Deserialize<ExportRequestInput>(json, RequestJson.Options)!;

    public static async Task<Export> StartAsync(this AppFactory app, Caller? caller = null, StartExportInput? input = null)
    {
        var payload = await app.Exports().StartAsync(caller ?? Ada, input ?? new() { Request = Request() }, default);
        Assert.Null(payload.Errors);
        return payload.Export!;
    }

    /// <summary>Waits for an export's end and gives it as it then is.</summary>
    public static async Task<Export> EndAsync(this AppFactory app, Export export, Caller? caller = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var progress in app.Exports().FollowAsync(export, null, patience.Token))
            _ = progress;
        return (await app.Exports().FindAsync(caller ?? Admin, export.Id, default))!;
    }

    public static async Task<Export> RunAsync(this AppFactory app, string request = """{"dataset":"motion_events","format":"CSV"}""", string? fileName = null, Caller? caller = null) =>
        await app.EndAsync(await app.StartAsync(caller, new() { Request = Request(request), FileName = fileName }));

    /// <summary>Motion events of Ada's front door, a second apart from 2026-01-18T10:00:00Z on.</summary>
    public static Task AddMotionAsync(this AppFactory app, int count, string camera = "front-door") => app.AddAsync([.. Motion(count, camera)]);

    /// <summary>The same, not stored yet.</summary>
    public static IEnumerable<MotionEvent> Motion(int count, string camera) => Enumerable.Range(0, count).Select(i => new MotionEvent
    {
        CameraId = camera,
        Timestamp = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero).AddSeconds(i),
        Confidence = 0.5,
        Algorithm = MotionAlgorithm.FrameDiff,
        X = i,
        Y = 2,
        Width = 3,
        Height = 4,
        ZoneId = i % 2 == 0 ? "porch" : null,
    });

    /// <summary>The files in the server's export folder.</summary>
    public static string[] FilesOf(this AppFactory app) =>
        Directory.Exists(Path.Combine(app.DataPath, "exports")) ? Directory.GetFiles(Path.Combine(app.DataPath, "exports")) : [];
}
