using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Data;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GraphQLExport.Tests.Processes;

/// <summary>A PostgreSQL database and a folder that processes of the server share, seen from beside them.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    /// <summary>The lock that writers take turns by.</summary>
    public const string Writers = "SELECT pg_advisory_xact_lock(7208510433561)";

    /// <summary>Holds up whoever reads the rows of exports.</summary>
    public const string Rows = "LOCK TABLE motion_events IN ACCESS EXCLUSIVE MODE";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings;
    private readonly ServiceProvider services;

    public SharedDatabase()
    {
        settings = new(TestedDatabase.SettingsOf(folder.Path, isEmpty: true))
        {
            ["GraphQLExport:DataPath"] = folder.Path,
            ["GraphQLExport:Demo"] = "true",
            ["GraphQLExport:DemoRows"] = "false",
            ["GraphQLExport:Servers:Collect"] = "false",
            ["GraphQLExport:Logs:Keep"] = "false",
            ["GraphQLExport:Exports:MaxPerUser"] = "100",
            ["GraphQLExport:Exports:Workers"] = "3",
            ["GraphQLExport:Hosting:Heartbeat"] = "00:00:00.250",
            ["GraphQLExport:Hosting:Lease"] = "00:00:01.500",
            // A writer that is frozen is cut off after half of it.
            ["GraphQLExport:Database:BusyTimeout"] = "00:00:08",
        };
        services = new ServiceCollection().AddLogging().AddData(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    /// <summary>Starts a process on the database.</summary>
    public Task<RunningServer> StartAsync(string roles = "web,worker") =>
        RunningServer.StartAsync(settings.Append(new("GraphQLExport:Hosting:Roles", roles)));

    public async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var database = await services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        return await read(database);
    }

    public Task<Export> FindAsync(string id) => ReadAsync(database => database.Set<Export>().AsNoTracking().SingleAsync(export => export.Id == id));

    /// <summary>Waits until an export is in a state.</summary>
    public Task UntilAsync(string id, ExportStatus status) => WaitUntil.TrueAsync(async () => (await FindAsync(id)).Status == status);

    /// <summary>Motion events of a camera, a second apart.</summary>
    public Task AddMotionAsync(string camera, int count) => ReadAsync(async database =>
    {
        database.AddRange(Enumerable.Range(0, count).Select(i => new MotionEvent
        {
            CameraId = camera,
            Timestamp = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero).AddSeconds(i),
            Confidence = 0.5,
            Algorithm = MotionAlgorithm.FrameDiff,
            X = i,
            Y = 2,
            Width = 3,
            Height = 4,
        }));
        return await database.SaveChangesAsync();
    });

    /// <summary>Executes a statement in a transaction, and keeps its locks until the answer is disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string sql)
    {
        var connection = new NpgsqlConnection(settings["GraphQLExport:Database:ConnectionString"]);
        await connection.OpenAsync();
        await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Starts an export of motion events; gives its id.</summary>
    public static async Task<string> ExportAsync(HttpClient client, string format = "CSV")
    {
        var answer = await client.PostAsJsonAsync("/api/v1/exports/create", new { request = new { dataset = "motion_events", format } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Names of the files in the storage.</summary>
    public string[] Files() => [.. Directory.GetFiles(PathOf("")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Where a file of the storage is.</summary>
    public string PathOf(string key) => Path.Combine(folder.Path, "exports", key);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
