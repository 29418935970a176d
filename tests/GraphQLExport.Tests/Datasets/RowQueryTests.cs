using System.Globalization;
using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Datasets;

/// <summary>The SQL that EF writes for a selection: each field's values in its own place, the caller's rows only, in a total order.</summary>
public sealed class RowQueryTests : IClassFixture<RowQueryTests.Rows>
{
    private static readonly Caller Admin = new("admin", IsAdministrator: true);
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
    private readonly AppFactory app;

    public RowQueryTests(Rows rows) => app = rows.App;

    private static IEnumerable<DatasetDefinition> Datasets => [new MotionDataset(), new SensorDataset(), new ExperimentEventDataset(), new ExperimentResultDataset()];

    [Fact]
    public async Task Each_field_alone_and_each_pair_reads_its_own_values()
    {
        foreach (var dataset in Datasets)
        {
            var all = await ReadAsync(dataset, [.. dataset.Fields.Select(field => field.Name)]);
            foreach (var (first, i) in dataset.Fields.Select((field, index) => (field.Name, index)))
            {
                foreach (var (second, j) in dataset.Fields.Select((field, index) => (field.Name, index)))
                {
                    if (i == j)
                        continue;
                    var pair = await ReadAsync(dataset, [first, second]);
                    Assert.Equal(all.Select(row => (row[i], row[j])), pair.Select(row => (row[0], row[1])));
                }
            }
        }
    }

    [Fact]
    public async Task Fields_of_one_source_share_a_column()
    {
        var query = await QueryAsync(new SensorDataset(), Admin, new() { Fields = [("timestamp", "t"), ("value", "v"), ("timestamp_ms", "ms")] });
        Assert.Equal([0, 1, 0], query.Columns.Select(column => column.Ordinal));
        Assert.Equal([ColumnKind.Timestamp, ColumnKind.Double, ColumnKind.Int64], query.Columns.Select(column => column.Column.Kind));
        Assert.Equal(["t", "v", "ms"], query.Columns.Select(column => column.Column.Name));
    }

    [Fact]
    [Trait("Req", "E-PERF")]
    public async Task The_name_of_what_a_row_refers_to_needs_no_join()
    {
        var query = await QueryAsync(new MotionDataset(), Admin, new() { Fields = [("camera_name", "n"), ("camera_id", "c")] });
        Assert.Contains(" JOIN ", query.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain(" JOIN ", query.WithLookups!.Sql, StringComparison.Ordinal);
        Assert.Equal([(0, true), (0, false)], query.WithLookups.Columns.Select(column => (column.Ordinal, column.Lookup is not null)));
        Assert.Null((await QueryAsync(new MotionDataset(), Admin, new() { Fields = [("camera_id", "c")] })).WithLookups);
        // These join anyway, by whose camera it is and by its name.
        Assert.Null((await QueryAsync(new MotionDataset(), new("ada", false), new() { Fields = [("camera_name", "n")] })).WithLookups);
        Assert.Null((await QueryAsync(new MotionDataset(), Admin, new() { Fields = [("camera_name", "n")], Order = JsonConstant.Parse("""{"camera":{"name":"ASC"}}""") })).WithLookups);
    }

    [Theory]
    [InlineData("""{"confidence":"DESC"}""")]
    [InlineData("""[{"camera":{"name":"ASC"}},{"id":"DESC"}]""")]
    [InlineData("""{"id":"ASC","x":"DESC"}""")]
    [InlineData(null)]
    public async Task Every_order_ends_with_the_primary_key(string? order)
    {
        var query = await QueryAsync(new MotionDataset(), Admin, new() { Fields = [("x", "x")], Order = order is null ? null : JsonConstant.Parse(order) });
        var last = query.Sql[(query.Sql.LastIndexOf("ORDER BY", StringComparison.Ordinal) + 8)..].Split(',')[^1].Trim();
        Assert.Matches("^\\w+\\.id( DESC)?$", last.Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Req", "E-SEC")]
    public async Task A_caller_reads_only_their_own_cameras()
    {
        Assert.Equal(["front-door", "garage"], (await ReadAsync(new MotionDataset(), ["camera_id"], new("ada", false))).Select(row => row[0]).Distinct().Order());
        Assert.Equal(["warehouse"], (await ReadAsync(new MotionDataset(), ["camera_id"], new("bob", false))).Select(row => row[0]).Distinct());
        Assert.Equal(3, (await ReadAsync(new MotionDataset(), ["camera_id"])).Select(row => row[0]).Distinct().Count());
        Assert.Empty(await ReadAsync(new MotionDataset(), ["camera_id"], new("ada", false), """{"cameraId":{"eq":"warehouse"}}"""));
    }

    [Fact]
    public async Task Count_and_rows_agree_under_filter_range_and_owner()
    {
        var selection = new DatasetSelection
        {
            Fields = [("id", "id")],
            Where = JsonConstant.Parse("""{"or":[{"confidence":{"gte":0.5}},{"camera":{"name":{"startsWith":"G"}}},{"x":{"in":[1,2,3]}}],"zoneId":{"neq":"z1"}}"""),
            Range = new(Start.AddSeconds(2), Start.AddSeconds(20)),
        };
        var query = await QueryAsync(new MotionDataset(), new("ada", false), selection);
        await using var source = await app.Services.GetRequiredService<IRowSourceFactory>().OpenAsync(query, default);
        var count = await source.CountAsync(default);
        using var batch = source.CreateBatch();
        await source.ReadAsync(batch, default);
        Assert.InRange(count, 1, 18);
        Assert.Equal(count, batch.Count);
    }

    [Fact]
    public async Task A_range_is_half_open()
    {
        var selection = new DatasetSelection { Fields = [("id", "id")], Range = new(Start.AddSeconds(3), Start.AddSeconds(5)) };
        var query = await QueryAsync(new MotionDataset(), Admin, selection);
        await using var source = await app.Services.GetRequiredService<IRowSourceFactory>().OpenAsync(query, default);
        Assert.Equal(2, await source.CountAsync(default));
    }

    private async Task<RowQuery> QueryAsync<TEntity>(DatasetDefinition<TEntity> dataset, Caller caller, DatasetSelection selection)
        where TEntity : class
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return dataset.Query(database, selection, caller);
    }

    private async Task<List<string?[]>> ReadAsync(DatasetDefinition dataset, string[] fields, Caller? caller = null, string? where = null)
    {
        var selection = new DatasetSelection { Fields = [.. fields.Select(field => (field, field))], Where = where is null ? null : JsonConstant.Parse(where) };
        await using var database = await app.Database.CreateDbContextAsync();
        await using var source = await dataset.OpenAsync(database, app.Services.GetRequiredService<IRowSourceFactory>(), selection, caller ?? Admin, default);
        using var batch = source.CreateBatch();
        List<string?[]> rows = [];
        while (await source.ReadAsync(batch, default))
        {
            for (var row = 0; row < batch.Count; row++)
                rows.Add([.. Enumerable.Range(0, fields.Length).Select(column => Cell(batch[column], row))]);
        }

        Assert.NotEmpty(where is null ? rows : [[]]);
        return rows;
    }

    private static string? Cell(ColumnVector values, int row) => values.IsNull(row) ? null : values.Kind switch
    {
        ColumnKind.Text => System.Text.Encoding.UTF8.GetString(values.GetText(row)),
        ColumnKind.Double => values.GetDouble(row).ToString("R", CultureInfo.InvariantCulture),
        _ => values.GetInt64(row).ToString(CultureInfo.InvariantCulture),
    };

    public sealed class Rows : IAsyncLifetime
    {
        public AppFactory App { get; } = new();

        public async Task InitializeAsync()
        {
            string[] cameras = ["front-door", "garage", "warehouse"];
            await App.AddAsync([.. Enumerable.Range(0, 30).Select(i => new MotionEvent
            {
                CameraId = cameras[i % 3],
                Timestamp = Start.AddSeconds(i),
                Confidence = i % 10 / 10.0,
                Algorithm = (MotionAlgorithm)(i % 3),
                X = i,
                Y = i + 100,
                Width = i + 200,
                Height = i + 300,
                ZoneId = i % 4 == 0 ? null : $"z{i % 4}",
            })]);
            await using var database = await App.Database.CreateDbContextAsync();
            var sensors = database.Sensors.Select(sensor => sensor.Id).ToList();
            await App.AddAsync([.. Enumerable.Range(0, 20).Select(i => new SensorReading
            {
                SensorId = sensors[i % sensors.Count],
                Timestamp = Start.AddSeconds(i),
                Value = i % 5 == 0 ? null : i / 3.0,
                Quality = i % 7 == 0 ? null : i,
            })]);
            await App.AddAsync([.. Enumerable.Range(0, 20).Select(i => new ExperimentEvent
            {
                ExperimentId = i % 2 == 0 ? "checkout-button" : "search-ranking",
                Timestamp = Start.AddSeconds(i),
                Variant = i % 2 == 0 && i % 3 == 0 ? "green-total" : "control",
                UserKey = $"u{i / 3}",
                Kind = i % 3 == 2 ? ExperimentEventKind.Converted : ExperimentEventKind.Assigned,
            })]);
        }

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
