using GraphQLExport.Data;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQLExport.Tests.Data;

/// <summary>What PostgreSQL would do otherwise than SQLite, and does not.</summary>
[Trait("Req", "G-SCALE")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class PostgreSqlTests
{
    [Fact]
    public async Task Tables_made_by_the_steps_match_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        var actual = (await database.QueryAsync("SELECT table_name, column_name, is_nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_version'"))
            .Select(row => $"{row[0]}.{row[1]} {row[2]}").Order(StringComparer.Ordinal);

        var expected = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {(column.IsNullable ? "YES" : "NO")}")).Order(StringComparer.Ordinal);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Nulls_come_first_and_texts_by_their_code_points()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        foreach (var name in new[] { "b", "B", "a", "Z", "ä" })
            context.Add(new Sensor { Id = name, Name = name, Unit = "" });
        foreach (var quality in new int?[] { 2, null, 1 })
            context.Add(new SensorReading { SensorId = "a", Timestamp = DateTimeOffset.UnixEpoch, Quality = quality });
        await context.SaveChangesAsync();

        Assert.Equal(["B", "Z", "a", "b", "ä"], await context.Sensors.OrderBy(sensor => sensor.Name).Select(sensor => sensor.Name).ToListAsync());
        Assert.Equal([null, 1, 2], await context.SensorReadings.OrderBy(reading => reading.Quality).Select(reading => reading.Quality).ToListAsync());
        Assert.Equal([2, 1, null], await context.SensorReadings.OrderByDescending(reading => reading.Quality).Select(reading => reading.Quality).ToListAsync());
    }

    [Fact]
    public async Task An_order_by_what_is_never_null_uses_its_index()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        var sql = context.MotionEvents.OrderBy(motion => motion.Timestamp).ThenBy(motion => motion.Id).ToQueryString();

        var plan = string.Join('\n', (await database.QueryAsync("SET enable_seqscan = off; EXPLAIN " + sql)).Select(row => row[0]));

        Assert.Contains("ix_motion_events_time", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "X-SC1")]
    public async Task Rows_become_visible_in_the_order_of_their_ids()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("INSERT INTO sensors VALUES ('s', 's', '')");
        await using var first = await database.Factory.CreateDbContextAsync();
        await using var transaction = await first.Database.BeginTransactionAsync();
        Insert(first, 1);

        var second = Task.Run(async () =>
        {
            await using var context = await database.Factory.CreateDbContextAsync();
            await using var other = await context.Database.BeginTransactionAsync();
            Insert(context, 2);
            await other.CommitAsync();
        });
        await Assert.ThrowsAsync<TimeoutException>(() => second.WaitAsync(TimeSpan.FromMilliseconds(200)));
        await transaction.CommitAsync();
        await second;

        Assert.Equal([1, 2], await first.SensorReadings.OrderBy(reading => reading.Id).Select(reading => (int)reading.Value!).ToListAsync());

        static void Insert(AppDbContext context, int value)
        {
            using var insert = BulkInserts.Prepare(context.Database.GetDbConnection(), "sensor_readings", "sensor_id", "timestamp_ms", "value");
            insert.SetUtf8(0, "s"u8);
            insert.Set(1, 0L);
            insert.Set(2, (double)value);
            insert.Insert();
            insert.Complete();
        }
    }

    [Fact]
    [Trait("Req", "X-FR7")]
    public async Task A_nul_in_a_text_is_stored_and_found_as_the_replacement_character()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        context.Add(new Sensor { Id = "a\0b", Name = "n", Unit = "" });
        await context.SaveChangesAsync();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            using (var insert = BulkInserts.Prepare(context.Database.GetDbConnection(), "sensors", "id", "name", "unit"))
            {
                insert.SetUtf8(0, "c\0"u8);
                insert.SetUtf8(1, ""u8);
                insert.SetUtf8(2, ""u8);
                insert.Insert();
                insert.Complete();
            }

            await transaction.CommitAsync();
        }

        Assert.Equal(["a\uFFFDb", "c\uFFFD"], await context.Sensors.AsNoTracking().OrderBy(sensor => sensor.Id).Select(sensor => sensor.Id).ToListAsync());
        var sought = "a\0b";
        Assert.True(await context.Sensors.AnyAsync(sensor => sensor.Id == sought));
    }
}
