using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Support;

/// <summary>The data layer alone, without a web host, on a new database with this version's schema.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public TestDatabase()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(TestedDatabase.SettingsOf(folder.Path, isEmpty: true)) { ["GraphQLExport:DataPath"] = folder.Path })
            .Build();
        services = new ServiceCollection().AddLogging().AddData(configuration).BuildServiceProvider();
    }

    public IServiceProvider Services => services;

    public IDbContextFactory<AppDbContext> Factory => services.GetRequiredService<IDbContextFactory<AppDbContext>>();

    public string File => System.IO.Path.Combine(folder.Path, "graphqlexport.db");

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.UpgradeAsync();
        return database;
    }

    public Task UpgradeAsync() => services.GetRequiredService<ISchemaUpgrader>().UpgradeAsync(CancellationToken.None);

    public async Task ExecuteAsync(string sql)
    {
        await using var context = await Factory.CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>The rows of a query, each cell as text.</summary>
    public async Task<List<string[]>> QueryAsync(string sql)
    {
        await using var context = await Factory.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string[]> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => Convert.ToString(reader.GetValue(index), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqlitePools.Clear();
        folder.Dispose();
    }
}
