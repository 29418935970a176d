using System.Net;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Experiments;

[Trait("Req", "G-REAL")]
public sealed class ExperimentImportTests : IDisposable
{
    private const string Header = "timestamp,experiment_id,variant,user_key,kind\n";
    private readonly AppFactory app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Events_go_in_with_every_field()
    {
        var (status, answer) = await (await app.AdaAsync()).ImportCsvAsync(
            "experiment-events", Header + "2026-01-18T10:00:00.5Z,checkout-button,control,u-1,ASSIGNED\n1768730401000,checkout-button,green-total,\"u, ü\",converted\n");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, answer.GetProperty("inserted").GetInt32());
        var events = await EventsAsync();
        Assert.Equivalent(
            new { Timestamp = new DateTimeOffset(2026, 1, 18, 10, 0, 0, 500, TimeSpan.Zero), ExperimentId = "checkout-button", Variant = "control", UserKey = "u-1", Kind = ExperimentEventKind.Assigned },
            events[0]);
        Assert.Equal(("u, ü", ExperimentEventKind.Converted), (events[1].UserKey, events[1].Kind));
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task A_table_of_users_with_their_outcome_becomes_assignments_and_conversions()
    {
        var (status, answer) = await (await app.AdaAsync()).ImportNdjsonAsync(
            "experiment-events?map=user_key:id,variant:arm&set=experiment_id:new&createMissing=true",
            """
            {"id":"1","arm":"treatment","converted":true,"timestamp":5}
            {"id":2,"arm":"Control","converted":false,"timestamp":3}
            {"id":"3","arm":"treatment","converted":0,"timestamp":4}
            {"id":"4","arm":"Control","converted":"1","timestamp":6}
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(4, answer.GetProperty("inserted").GetInt32());
        Assert.Equal(3, answer.GetProperty("created").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        var results = await ExperimentResultReader.ReadAsync(database, "new", range: null, CancellationToken.None);
        Assert.Equal([("Control", true, 2, 1), ("treatment", false, 2, 1)], results.Select(row => (row.Variant, row.IsControl, row.Users, row.Conversions)));
        var experiment = await database.Experiments.SingleAsync(experiment => experiment.Id == "new");
        Assert.Equal(("new", ExperimentStatus.Running, "ada", 3L), (experiment.Name, experiment.Status, experiment.CreatedById, experiment.StartedAt!.Value.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task Without_one_called_control_the_first_variant_is_and_an_existing_control_stays()
    {
        var ada = await app.AdaAsync();
        await ada.ImportCsvAsync("experiment-events?createMissing=true", Header + "1,new,b,u,ASSIGNED\n1,new,a,v,ASSIGNED\n");

        await ada.ImportCsvAsync("experiment-events?createMissing=true", Header + "1,new,control,w,ASSIGNED\n1,search-ranking,third,w,ASSIGNED\n");

        await using var database = await app.Database.CreateDbContextAsync();
        var controls = await database.ExperimentVariants.Where(variant => variant.IsControl).OrderBy(variant => variant.ExperimentId).Select(variant => variant.ExperimentId + ": " + variant.Name).ToListAsync();
        Assert.Equal(["checkout-button: control", "new: b", "onboarding-tour: control", "search-ranking: control"], controls);
        Assert.Equal(3, await database.ExperimentVariants.CountAsync(variant => variant.ExperimentId == "new"));
    }

    [Theory]
    [InlineData("2026-01-18T10:00:00Z,none,control,u,ASSIGNED", "2 experiment_id")]
    [InlineData("2026-01-18T10:00:00Z,checkout-button,none,u,ASSIGNED", "2 variant")]
    [InlineData("2026-01-18T10:00:00Z,checkout-button,control,,ASSIGNED", "2 user_key")]
    [InlineData("2026-01-18T10:00:00Z,checkout-button,control,u,CLICKED", "2 kind")]
    [InlineData("2026-01-18T10:00:00Z,checkout-button,control,u,", "2 kind")]
    [InlineData("yesterday,checkout-button,control,u,ASSIGNED", "2 timestamp")]
    public async Task A_bad_row_is_named_by_line_and_field_and_nothing_goes_in(string row, string fault)
    {
        var (_, answer) = await (await app.AdaAsync()).ImportCsvAsync("experiment-events", Header + row + "\n2026-01-18T10:00:00Z,checkout-button,control,u,ASSIGNED\n");

        Assert.Equal([fault], answer.Faults());
        Assert.Empty(await EventsAsync());
    }

    [Theory]
    [InlineData("CONVERTED", "true", "1 converted")]
    [InlineData("ASSIGNED", "\"maybe\"", "1 converted")]
    [InlineData("ASSIGNED", "[true]", "1 converted")]
    [InlineData("ASSIGNED", "true", null)]
    public async Task Only_an_assignment_says_whether_its_user_converted(string kind, string converted, string? fault)
    {
        var (_, answer) = await (await app.AdaAsync()).ImportNdjsonAsync(
            "experiment-events", $$"""{"timestamp":1,"experiment_id":"checkout-button","variant":"control","user_key":"u","kind":"{{kind}}","converted":{{converted}}}""");

        Assert.Equal(fault is null ? [] : [fault], answer.Faults());
        Assert.Equal(fault is null ? 2 : 0, (await EventsAsync()).Count);
    }

    private async Task<List<ExperimentEvent>> EventsAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.ExperimentEvents.OrderBy(happened => happened.Id).ToListAsync();
    }
}
