using GraphQLExport.Data;
using GraphQLExport.Data.Sqlite;
using GraphQLExport.Rows.Sqlite;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphQLExport.Tests.Data;

[Trait("Req", "G-RUN")]
public sealed class SchemaTests
{
    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task Tables_made_by_the_steps_match_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        var model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        List<string> differences = [];
        foreach (var table in model.Tables)
        {
            var actual = (await database.QueryAsync($"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table.Name}')"))
                .ToDictionary(row => row[0], row => $"{row[1]} {(row[2] == "1" ? "NOT NULL" : "NULL")} {(row[3] == "0" ? "" : "KEY")}");
            var expected = table.Columns.ToDictionary(
                column => column.Name,
                column => $"{column.StoreType} {(column.IsNullable ? "NULL" : "NOT NULL")} {(table.PrimaryKey!.Columns.Contains(column) ? "KEY" : "")}");
            differences.AddRange(expected.Except(actual).Select(column => $"model only: {table.Name}.{column.Key} {column.Value}"));
            differences.AddRange(actual.Except(expected).Select(column => $"table only: {table.Name}.{column.Key} {column.Value}"));

            var actualKeys = (await database.QueryAsync($"SELECT \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list('{table.Name}')"))
                .Select(row => $"{row[0]} -> {row[1]}.{row[2]} {(row[3] == "CASCADE" ? "CASCADE" : "")}");
            var expectedKeys = table.ForeignKeyConstraints.SelectMany(key => key.Columns.Zip(key.PrincipalColumns, (column, principal) =>
                $"{column.Name} -> {key.PrincipalTable.Name}.{principal.Name} {(key.OnDeleteAction == ReferentialAction.Cascade ? "CASCADE" : "")}"));
            differences.AddRange(expectedKeys.Except(actualKeys).Select(key => $"model only: {table.Name} {key}"));
            differences.AddRange(actualKeys.Except(expectedKeys).Select(key => $"table only: {table.Name} {key}"));
        }

        Assert.Empty(differences);
    }

    [Fact]
    [Trait("Req", "G-SCALE")]
    public void Each_step_is_there_for_each_database() => Assert.Equal(Names("Sqlite"), Names("PostgreSql"));

    [Fact]
    public async Task Upgrading_twice_applies_each_step_once()
    {
        await using var database = await TestDatabase.CreateAsync();

        await database.UpgradeAsync();

        var versions = await database.QueryAsync("SELECT version, name FROM schema_version ORDER BY version");
        Assert.Equal(SchemaStep.Of(database.Services.GetRequiredService<IDatabaseProvider>().Name).Select(step => $"{step.Number} {step.Name}"), versions.Select(row => $"{row[0]} {row[1]}"));
    }

    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task A_step_that_comes_late_is_applied_even_where_later_ones_were()
    {
        await using var database = new TestDatabase();
        SchemaStep[] steps = [new(1, "a", "CREATE TABLE a (x)"), new(2, "b", "CREATE TABLE b (x)"), new(10, "j", "CREATE TABLE j (x)")];
        await UpgradeAsync([steps[0], steps[2]]);

        await UpgradeAsync(steps);

        Assert.Equal(["1", "2", "10"], (await database.QueryAsync("SELECT version FROM schema_version ORDER BY version")).Select(row => row[0]));
        Assert.Equal("3", (await database.QueryAsync("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'b', 'j')"))[0][0]);

        Task UpgradeAsync(IReadOnlyList<SchemaStep> known) =>
            new SqliteSchemaUpgrader(database.Factory, TimeProvider.System, NullLogger<SqliteSchemaUpgrader>.Instance, known).UpgradeAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Two_upgrades_at_once_leave_one_schema()
    {
        await using var database = new TestDatabase();

        await Task.WhenAll(Task.Run(database.UpgradeAsync), Task.Run(database.UpgradeAsync), Task.Run(database.UpgradeAsync));

        Assert.Equal(SchemaStep.Of(database.Services.GetRequiredService<IDatabaseProvider>().Name).Count, (await database.QueryAsync("SELECT * FROM schema_version")).Count);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused_and_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("INSERT INTO schema_version VALUES (9999, 'from_the_future', 0)");

        var refused = await Assert.ThrowsAsync<SchemaVersionException>(database.UpgradeAsync);

        Assert.Equal(9999, refused.Found);
        Assert.Equal("9999", (await database.QueryAsync("SELECT max(version) FROM schema_version"))[0][0]);
    }

    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task Connections_use_write_ahead_logging_foreign_keys_and_wait_for_the_disk_and_for_writers()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Equal("wal", (await database.QueryAsync("PRAGMA journal_mode"))[0][0]);
        Assert.Equal("1", (await database.QueryAsync("PRAGMA foreign_keys"))[0][0]);
        Assert.Equal("2", (await database.QueryAsync("PRAGMA synchronous"))[0][0]);
        Assert.Equal("30000", (await database.QueryAsync("PRAGMA busy_timeout"))[0][0]);
    }

    [Fact]
    [Trait(TestedDatabase.Trait, "Sqlite")]
    public async Task The_provider_and_our_own_calls_share_one_library()
    {
        await using var database = await TestDatabase.CreateAsync();

        var version = Version.Parse((await database.QueryAsync("SELECT sqlite_version()"))[0][0]);

        Assert.Equal(SqliteLibrary.Version, version.Major * 1_000_000 + version.Minor * 1_000 + version.Build);
        Assert.True(SqliteLibrary.Version >= SqliteLibrary.OldestVersion);
    }

    private static IEnumerable<string> Names(string provider) => SchemaStep.Of(provider).Select(step => $"{step.Number} {step.Name}");
}
