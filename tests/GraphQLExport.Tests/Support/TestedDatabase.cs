using System.Collections.Concurrent;
using System.Globalization;
using GraphQLExport.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GraphQLExport.Tests.Support;

/// <summary>
/// The database system that the tests run on: SQLite, or the PostgreSQL server that <see cref="Variable"/> names. Each data folder has a database of
/// its own, so that a server that starts again on the folder finds its data again.
/// </summary>
public static class TestedDatabase
{
    /// <summary>The connection string of a PostgreSQL server on which databases may be made.</summary>
    public const string Variable = "GRAPHQLEXPORT_TESTS_POSTGRESQL";

    /// <summary>The trait of tests that are about one system; its value is the system's name.</summary>
    public const string Trait = "Database";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];
    private static readonly ConcurrentDictionary<string, Lazy<string>> Names = new(StringComparer.Ordinal);
    private static readonly Lazy<string> Upgraded = new(Upgrade);
    private static int made;

    public static bool IsPostgreSql => Server is not null;

    /// <summary>The settings of the database of a data folder, which is made where there is none yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isEmpty">Whether a new database has no tables; else it has those of this version, copied, for making them takes longer.</param>
    public static Dictionary<string, string?> SettingsOf(string folder, bool isEmpty = false) =>
        Server is null ? [] : SettingsFor(Names.GetOrAdd(folder, _ => new(() => Create(isEmpty ? "template0" : Upgraded.Value))).Value);

    /// <summary>Drops the database of a data folder.</summary>
    public static void Drop(string folder)
    {
        if (Names.TryRemove(folder, out var name))
            Execute($"DROP DATABASE IF EXISTS {name.Value} WITH (FORCE)");
    }

    private static string Create(string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Run}_{Interlocked.Increment(ref made)}");
        // By copying its files: block by block through the log takes twice as long.
        Execute($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        return name;
    }

    private static string Upgrade()
    {
        var name = Create("template0");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(SettingsFor(name)).Build();
        using (var services = new ServiceCollection().AddLogging().AddData(configuration).BuildServiceProvider())
            services.GetRequiredService<ISchemaUpgrader>().UpgradeAsync(CancellationToken.None).GetAwaiter().GetResult();
        // A database that somebody is connected to cannot be copied.
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static Dictionary<string, string?> SettingsFor(string name) => new()
    {
        ["GraphQLExport:Database:Provider"] = "PostgreSql",
        ["GraphQLExport:Database:ConnectionString"] = new NpgsqlConnectionStringBuilder(Server) { Database = name, IncludeErrorDetail = true }.ToString(),
    };

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
