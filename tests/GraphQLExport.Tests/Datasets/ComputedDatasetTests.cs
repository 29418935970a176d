using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Datasets;

/// <summary>Rows computed in memory are filtered and ordered as the database filters and orders rows of its own.</summary>
[Trait("Req", "X-FR8")]
public sealed class ComputedDatasetTests : IAsyncLifetime
{
    private static readonly Caller Ada = new("ada", IsAdministrator: false);
    private static readonly string[] Names = ["a", "A", "ä", "straße", "strasse", "STRASSE", "b\u00ADa", "", "ba", "😀"];

    private static readonly Gen<string> Filter = Gen.OneOf(
        Gen.Elements("value", "quality", "id").SelectMany(field => Gen.Elements("eq", "neq", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte").SelectMany(name =>
            Gen.Choose(-1, 3).Select(number => string.Create(CultureInfo.InvariantCulture, $$$"""{"{{{field}}}":{"{{{name}}}":{{{number}}}}}""")))),
        Gen.Elements("value", "quality").SelectMany(field => Gen.Elements("{\"eq\":null}", "{\"neq\":null}", "{\"in\":[1,2]}", "{\"nin\":[1,2]}").Select(test => $$"""{"{{field}}":{{test}}}""")),
        Gen.Elements("eq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith").SelectMany(name =>
            Gen.Elements(Names).Select(text => $$$$"""{"sensor":{"name":{"{{{{name}}}}":{{{{JsonSerializer.Serialize(text)}}}}}}}""")));

    private static readonly Gen<string> Order = Gen.Elements(
        "{\"value\":\"ASC\"}", "{\"quality\":\"DESC\"}", "{\"sensor\":{\"name\":\"ASC\"}}", "{\"sensor\":{\"name\":\"DESC\"}}", "{\"value\":\"DESC\"}");

    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        context.Sensors.AddRange(Names.Select((name, index) => new Sensor { Id = $"s{index}", Name = name, Unit = "" }));
        context.SensorReadings.AddRange(Enumerable.Range(0, 60).Select(number => new SensorReading
        {
            SensorId = $"s{number * 7 % Names.Length}",
            Timestamp = DateTimeOffset.UnixEpoch.AddSeconds(number),
            Value = number % 4 == 0 ? null : number % 3,
            Quality = number % 5 == 0 ? null : number % 2,
        }));
        await context.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public void Filters_and_orders_mean_in_memory_what_they_mean_in_the_database() =>
        Prop.ForAll(Gen.ListOf(Filter, 2).ToArbitrary(), Gen.ListOf(Order, 2).ToArbitrary(), Gen.Elements("and", "or").ToArbitrary(), (filters, orders, combination) =>
            Task.Run(async () =>
            {
                var selection = new DatasetSelection
                {
                    Fields = [("id", "id"), ("value", "v")],
                    Where = JsonConstant.Parse($$"""{"{{combination}}":[{{string.Join(',', filters)}}]}"""),
                    Order = JsonConstant.Parse($"[{string.Join(',', orders.Distinct().DistinctBy(key => key.Split('"')[1]))}]"),
                };
                Assert.Equal(await ReadAsync(new SensorDataset(), selection), await ReadAsync(new Copies(), selection));
            }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("""{"value":{"ngt":5}}""", 60)]
    [InlineData("""{"value":{"nlte":5}}""", 15)]
    [InlineData("""{"value":{"gt":-1}}""", 45)]
    [InlineData("""{"sensor":{"name":{"startsWith":"s"}}}""", 12)]
    [InlineData("""{"sensor":{"name":{"endsWith":"STRASSE"}}}""", 6)]
    [InlineData("""{"sensor":{"name":{"nstartsWith":"S"}}}""", 54)]
    [InlineData("""{"sensor":{"name":{"startsWith":"ba"}}}""", 6)]
    public async Task Text_goes_by_case_and_a_missing_value_is_neither_more_nor_less(string where, int rows)
    {
        var selection = new DatasetSelection { Fields = [("id", "id"), ("value", "v")], Where = JsonConstant.Parse(where) };

        Assert.Equal(rows, (await ReadAsync(new SensorDataset(), selection)).Count);
        Assert.Equal(rows, (await ReadAsync(new Copies(), selection)).Count);
    }

    [Fact]
    public async Task A_failing_database_is_a_failed_source()
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        var failed = await Assert.ThrowsAsync<RowSourceException>(() => new Copies { Fails = true }.OpenAsync(context, Sources, new() { Fields = [("id", "id")] }, Ada, default).AsTask());

        Assert.IsAssignableFrom<DbException>(failed.InnerException);
    }

    [Fact]
    public async Task A_list_is_counted_before_it_is_read_and_read_in_batches()
    {
        await using var source = new ListRowSource<int>([.. Enumerable.Range(0, RowBatch.MaxRows + 10)], [(new("n", ColumnKind.Int64), number => (long)number), (new("t", ColumnKind.Text), number => number % 2 == 0 ? null : "half \ud83d")]);
        using var batch = source.CreateBatch();

        Assert.Equal(RowBatch.MaxRows + 10, await source.CountAsync(default));
        Assert.True(await source.ReadAsync(batch, default));
        Assert.Equal((RowBatch.MaxRows, 1L, true, "half \ufffd"), (batch.Count, batch[0].GetInt64(1), batch[1].IsNull(0), System.Text.Encoding.UTF8.GetString(batch[1].GetText(1))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => source.CountAsync(default).AsTask());
        Assert.True(await source.ReadAsync(batch, default));
        Assert.Equal((10, RowBatch.MaxRows), (batch.Count, batch[0].GetInt64(0)));
        Assert.False(await source.ReadAsync(batch, default));
        Assert.Equal(0, batch.Count);
    }

    [Fact]
    public async Task A_value_of_another_kind_than_its_column_fails_the_reading()
    {
        await using var source = new ListRowSource<int>([1], [(new("n", ColumnKind.Double), number => (long)number)]);
        using var batch = source.CreateBatch();

        Assert.Equal(RowSourceFailure.InvalidData, (await Assert.ThrowsAsync<RowSourceException>(() => source.ReadAsync(batch, default).AsTask())).Failure);
    }

    private IRowSourceFactory Sources => database.Services.GetRequiredService<IRowSourceFactory>();

    private async Task<List<(long Id, string Value)>> ReadAsync(DatasetDefinition dataset, DatasetSelection selection)
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        await using var source = await dataset.OpenAsync(context, Sources, selection, Ada, default);
        using var batch = source.CreateBatch();
        List<(long, string)> rows = [];
        while (await source.ReadAsync(batch, default))
        {
            for (var row = 0; row < batch.Count; row++)
                rows.Add((batch[0].GetInt64(row), batch[1].IsNull(row) ? "" : batch[1].GetDouble(row).ToString(CultureInfo.InvariantCulture)));
        }

        return rows;
    }

    /// <summary>The readings of the database, computed by doing nothing to them.</summary>
    private sealed class Copies : ComputedDataset<SensorReading>
    {
        private readonly SensorDataset original = new();

        public bool Fails { get; init; }

        public override string Name => "copies";

        public override string Label => "Copies";

        public override string Description => "Readings.";

        public override string? TimeField => null;

        public override JsonElement DefaultOrder => original.DefaultOrder;

        public override IReadOnlyList<FieldDefinition> Fields => original.Fields;

        protected override FilterShape<SensorReading> EntityShape => (FilterShape<SensorReading>)original.Shape;

        protected override GraphQLExport.Datasets.Filtering.SortKey PrimaryKey { get; } = new("id", (SensorReading reading) => reading.Id, Descending: false);

        protected override async Task<IReadOnlyList<SensorReading>> ComputeAsync(AppDbContext database, TimeRange? range, Caller caller, CancellationToken cancellationToken)
        {
            if (Fails)
                await database.Database.ExecuteSqlRawAsync("SELECT nonsense", cancellationToken);
            return await database.SensorReadings.Include(reading => reading.Sensor).OrderByDescending(reading => reading.Id).ToListAsync(cancellationToken);
        }
    }
}
