using System.Globalization;
using GraphQLExport.Datasets;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Exports;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Incremental exports: each row once, whatever fails meanwhile.</summary>
[Trait("Req", "X-FR15")]
public sealed class IncrementalTests
{
    private const string Request = """{"dataset":"motion_events","format":"CSV","fields":[{"name":"id"}],"incremental":true}""";

    [Fact]
    public async Task A_delivery_holds_what_came_since_the_last_one_and_a_plan_says_how_much()
    {
        await using var app = new AppFactory();
        Assert.Empty(await IdsAsync(app, await app.RunAsync(Request)));
        await app.AddMotionAsync(5);
        Assert.Equal(5, await PlannedAsync(app));
        Assert.Equal([1, 2, 3, 4, 5], await IdsAsync(app, await app.RunAsync(Request)));
        Assert.Equal(0, await PlannedAsync(app));
        Assert.Equal(["Nothing is new since the last delivered export of this request."], (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Plan!.Warnings);
        await app.AddMotionAsync(2);
        Assert.Equal([6, 7], (await IdsAsync(app, await app.RunAsync(Request))).Order());
        Assert.Empty(await IdsAsync(app, await app.RunAsync(Request)));
        Assert.Equal(7, (await IdsAsync(app, await app.RunAsync(Request.Replace("true", "false", StringComparison.Ordinal)))).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Req", "X-SC1")]
    public async Task Any_sequence_of_inserts_deliveries_and_failures_delivers_each_row_once(int seed)
    {
        var gate = new GatedRows();
        gate.Open();
        await using var app = new AppFactory { Replace = gate.Install };
        var random = new Random(seed);
        List<long> delivered = [];
        var inserted = 0;
        for (var step = 0; step < 15; step++)
        {
            switch (random.Next(4))
            {
                case 0 or 1:
                    var count = random.Next(1, 60);
                    await app.AddAsync([.. Enumerable.Range(0, count).Select(_ => Event(random))]);
                    inserted += count;
                    break;
                case 2:
                    gate.Failure = new RowSourceException(RowSourceFailure.QueryFailed, "gone");
                    Assert.Equal(ExportStatus.Failed, (await app.RunAsync(Request)).Status);
                    gate.Failure = null;
                    break;
                default:
                    delivered.AddRange(await IdsAsync(app, await app.RunAsync(Request)));
                    break;
            }
        }

        delivered.AddRange(await IdsAsync(app, await app.RunAsync(Request)));
        Assert.Equal(Enumerable.Range(1, inserted).Select(id => (long)id), delivered.Order());
    }

    [Fact]
    public async Task A_row_that_comes_while_a_delivery_is_read_belongs_to_the_next()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(3);
        var first = await app.StartAsync(input: new() { Request = Exporting.Request(Request) });
        await gate.ReaderAsync();
        await app.AddMotionAsync(2);
        gate.Open();
        Assert.Equal([1, 2, 3], await IdsAsync(app, await app.EndAsync(first)));
        Assert.Equal([4, 5], (await IdsAsync(app, await app.RunAsync(Request))).Order());
    }

    [Fact]
    public async Task Two_deliveries_of_the_same_request_do_not_run_at_once()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(3);
        var payloads = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Exports().StartAsync(Exporting.Ada, new() { Request = Exporting.Request(Request) }, default))));
        var first = Assert.Single(payloads, payload => payload.Export is not null).Export!;
        Assert.All(payloads.Where(payload => payload.Export is null), payload =>
        {
            var fault = Assert.IsType<InvalidRequestError>(Assert.Single(payload.Errors!));
            Assert.Equal((FaultCodes.IncrementalRunning, "request.incremental"), (fault.Code, string.Join('.', fault.Path)));
        });

        Assert.Null((await app.Exports().StartAsync(Exporting.Bob, new() { Request = Exporting.Request(Request) }, default)).Errors);
        Assert.Null((await app.Exports().StartAsync(Exporting.Ada, new() { Request = Exporting.Request(Request.Replace("CSV", "JSON", StringComparison.Ordinal)) }, default)).Errors);
        await gate.ReaderAsync();
        Assert.Null((await app.Exports().CancelAsync(Exporting.Ada, first.Id, default)).Errors);
        gate.Open();
        Assert.Equal(ExportStatus.Canceled, (await app.EndAsync(first)).Status);
        Assert.Equal([1, 2, 3], await IdsAsync(app, await app.RunAsync(Request)));
    }

    [Fact]
    public async Task The_range_does_not_make_another_request_and_what_was_outside_it_still_comes()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(4);
        Assert.Equal([1, 2], await IdsAsync(app, await app.RunAsync(Ranged("2026-01-18T10:00:00Z", "2026-01-18T10:00:02Z"))));
        Assert.Equal([3, 4], await IdsAsync(app, await app.RunAsync(Ranged("2026-01-18T10:00:00Z", "2026-01-19T00:00:00Z"))));
    }

    [Fact]
    public async Task Deleting_a_delivery_does_not_deliver_again()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3);
        var export = await app.RunAsync(Request);
        Assert.Equal(export.Id, (await app.Exports().DeleteAsync(Exporting.Ada, export.Id, default)).DeletedId);
        Assert.Empty(await IdsAsync(app, await app.RunAsync(Request)));
    }

    [Fact]
    public async Task A_dataset_whose_key_tells_nothing_refuses()
    {
        await using var app = new AppFactory { Replace = services => services.AddSingleton<DatasetDefinition, PeopleDataset>() };
        var errors = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"people","format":"CSV","incremental":true}"""), default)).Errors;
        Assert.Equal(FaultCodes.NotSupported, Assert.IsType<InvalidRequestError>(Assert.Single(errors!)).Code);
    }

    private static string Ranged(string from, string to) => string.Concat(Request.AsSpan(0, Request.Length - 1), $",\"range\":{{\"from\":\"{from}\",\"to\":\"{to}\"}}}}");

    // Times come in any order: what is new is told by when a row came, not by its time.
    private static MotionEvent Event(Random random) => new()
    {
        CameraId = "front-door",
        Timestamp = new DateTimeOffset(2026, 1, 18, 10, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(100_000)),
        Confidence = 0.5,
        Algorithm = MotionAlgorithm.Mog2,
    };

    private static async Task<long> PlannedAsync(AppFactory app) => (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Plan!.RowCount;

    private static async Task<List<long>> IdsAsync(AppFactory app, Export export)
    {
        Assert.Equal(ExportStatus.Completed, export.Status);
        var text = await app.Visitor().GetStringAsync((await app.Exports().FilesAsync(export, default))[0].DownloadUrl);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
    }
}
