using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Execution;

/// <summary>Numbers, times and their like go from the object into the response without a detour, and come out as they always did.</summary>
[Trait("Req", "G-API")]
public sealed class DirectLeafTests
{
    private const string Everything = "{ rows { whole long number part flag id at genre noWhole noGenre noAt computed } }";

    [Fact]
    public async Task Every_kind_of_leaf_is_written()
    {
        var executor = await ExecutorAsync(new Row());
        Assert.Equal(
            """{"data":{"rows":[{"whole":-7,"long":9007199254740993,"number":0.1,"part":1.50,"flag":true,"id":"0f8fad5b-d9cb-469f-a165-70867728950e","at":"2026-01-18T10:00:00.000Z","genre":"LAST_24H","noWhole":null,"noGenre":null,"noAt":null,"computed":-6}]}}""",
            (await executor.ExecuteAsync(Everything)).ToJson(withIndentations: false));
    }

    [Fact]
    public async Task Programs_in_process_see_the_same_values()
    {
        var executor = await ExecutorAsync(new Row { NoGenre = Genre.Novel });
        var result = (IOperationResult)await executor.ExecuteAsync(Everything);
        var row = (IReadOnlyDictionary<string, object?>)((object?[])result.Data!["rows"]!)[0]!;
        Assert.Equal((-7, 0.1, "LAST_24H", "NOVEL", null), (row["whole"], row["number"], row["genre"], row["noGenre"], row["noWhole"]));
    }

    [Theory]
    [InlineData("{ rows { number } }", "rows", 0, "number")]
    [InlineData("{ rows { genre } }", "rows", 0, "genre")]
    public async Task A_value_that_has_no_form_is_an_error_at_its_field(string query, params object[] path)
    {
        var executor = await ExecutorAsync(new Row { Number = double.NaN, Genre = (Genre)77 });
        var result = (IOperationResult)await executor.ExecuteAsync(query);
        Assert.Equal(path, Assert.Single(result.Errors!).Path!.ToList());
    }

    [Fact]
    public async Task A_leaf_allocates_nothing()
    {
        const int Count = 10_000;
        const string Query = "{ rows { whole long number flag id at genre noWhole } }";
        var executor = await ExecutorAsync([.. Enumerable.Repeat(new Row(), Count)]);
        await executor.ExecuteAsync(Query);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await executor.ExecuteAsync(Query);
        var perRow = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;

        // An object of the response with room for eight fields; one boxed number alone takes 24 bytes.
        Assert.InRange(perRow, 1, 170);
    }

    private static ValueTask<IRequestExecutor> ExecutorAsync(params Row[] rows)
    {
        var services = new ServiceCollection();
        services.AddSingleton(rows);
        return services.AddGraphQLServer().AddQueryType<Query>().BuildRequestExecutorAsync();
    }

    public sealed class Query
    {
        public IReadOnlyList<Row> GetRows([Service] Row[] rows) => rows;
    }

    public sealed class Row
    {
        public int Whole { get; init; } = -7;

        public long Long { get; init; } = 9_007_199_254_740_993;

        public double Number { get; init; } = 0.1;

        public decimal Part { get; init; } = 1.50m;

        public bool Flag { get; init; } = true;

        public Guid Id { get; init; } = new("0f8fad5b-d9cb-469f-a165-70867728950e");

        public DateTimeOffset At { get; init; } = new(2026, 1, 18, 11, 0, 0, TimeSpan.FromHours(1));

        public Genre Genre { get; init; } = Genre.Last24H;

        public int? NoWhole { get; init; }

        public Genre? NoGenre { get; init; }

        public DateTimeOffset? NoAt { get; init; }

        public int Computed => Whole + 1;
    }
}
