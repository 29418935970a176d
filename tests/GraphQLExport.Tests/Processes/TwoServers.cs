using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Processes;

/// <summary>
/// Two servers on one database, each with a data folder of its own and both with one folder of export files, started together. All exports run on
/// the second one.
/// </summary>
internal sealed class TwoServers : IAsyncDisposable
{
    private readonly TemporaryFolder other = new();

    private TwoServers(Action<IServiceCollection>? replaceFirst, Action<IServiceCollection>? replaceSecond, bool isBlind, Dictionary<string, string?> settings)
    {
        First = new()
        {
            Replace = replaceFirst,
            Time = isBlind ? new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero)) : null,
            Settings = new(settings) { ["GraphQLExport:Hosting:Roles"] = "web" },
        };
        Second = new() { Replace = replaceSecond, Settings = new(TestedDatabase.SettingsOf(First.DataPath).Concat(settings)) { ["GraphQLExport:DataPath"] = other.Path } };
        Directory.CreateSymbolicLink(Path.Combine(other.Path, "exports"), Directory.CreateDirectory(Path.Combine(First.DataPath, "exports")).FullName);
    }

    public AppFactory First { get; }

    public AppFactory Second { get; }

    /// <summary>Starts both.</summary>
    /// <param name="first">Replaces services of the first.</param>
    /// <param name="second">Replaces services of the second.</param>
    /// <param name="isBlind">Whether the first one's clock stands, so that it looks at nothing by itself and knows only what it is told.</param>
    /// <param name="settings">Further settings of both.</param>
    public static async Task<TwoServers> StartAsync(
        Action<IServiceCollection>? first = null, Action<IServiceCollection>? second = null, bool isBlind = false, Dictionary<string, string?>? settings = null)
    {
        var both = new TwoServers(first, second, isBlind, settings ?? []);
        await Task.WhenAll(Task.Run(() => both.First.Services), Task.Run(() => both.Second.Services));
        return both;
    }

    /// <summary>Ends connections of the servers, as a database that restarts does.</summary>
    /// <param name="last">What the connection's last statement begins with.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> CutAsync(string last)
    {
        await using var database = await First.Database.CreateDbContextAsync();
        var cut = await database.Database.SqlQuery<bool>($"SELECT pg_terminate_backend(pid) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND starts_with(query, {last})").ToListAsync();
        return cut.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await First.DisposeAsync();
        other.Dispose();
    }
}
