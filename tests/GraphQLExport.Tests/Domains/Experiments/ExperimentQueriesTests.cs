using System.Text.Json;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Experiments;

public sealed class ExperimentQueriesTests(ExperimentServer server) : IClassFixture<ExperimentServer>
{
    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Results_of_an_experiment_are_told_variant_by_variant_the_control_first()
    {
        var data = await (await server.BobAsync()).DataAsync(
            """{ experimentResults(experimentId: "checkout-button") { experimentId name variants { variant isControl users conversions rate intervalLow intervalHigh lift pValue } } }""");

        var results = data.GetProperty("experimentResults");
        Assert.Equal("Checkout button", results.GetProperty("name").GetString());
        var (control, green) = (results.GetProperty("variants")[0], results.GetProperty("variants")[1]);
        Assert.StartsWith("""{"variant":"control","isControl":true,"users":4,"conversions":2,"rate":0.5,""", control.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, control.GetProperty("lift").ValueKind);
        Assert.Equal(JsonValueKind.Null, control.GetProperty("pValue").ValueKind);
        Assert.Equal(0.5, green.GetProperty("lift").GetDouble());
        Assert.Equal(0.4652, green.GetProperty("pValue").GetDouble(), 4);
        Assert.Equal(0.3006, green.GetProperty("intervalLow").GetDouble(), 4);
        Assert.Equal(0.9544, green.GetProperty("intervalHigh").GetDouble(), 4);
    }

    [Fact]
    public async Task There_are_no_results_of_an_unknown_experiment() =>
        Assert.Equal(JsonValueKind.Null, (await (await server.AdaAsync()).DataAsync("""{ experimentResults(experimentId: "none") { name } }""")).GetProperty("experimentResults").ValueKind);

    [Fact]
    [Trait("Req", "R-TYPE")]
    public async Task Experiments_events_and_flags_are_browsed_by_everyone_who_signed_in()
    {
        var data = await (await server.BobAsync()).DataAsync(
            """
            {
              experiments(where: { status: { eq: RUNNING } }, order: { name: DESC }) { totalCount nodes { id status createdBy startedAt variants { name isControl } } }
              experimentEvents(first: 2, where: { kind: { eq: CONVERTED }, experiment: { name: { startsWith: "Check" } } }) { totalCount nodes { timestamp variant userKey experiment { name createdBy variants { name } } } pageInfo { hasNextPage } }
              featureFlags(order: { rolloutPercent: ASC }, where: { enabled: { eq: true } }) { totalCount nodes { key name enabled rolloutPercent owner } }
            }
            """);

        var experiments = data.GetProperty("experiments");
        Assert.Equal(["search-ranking", "checkout-button"], experiments.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal("Ada", experiments.GetProperty("nodes")[0].GetProperty("createdBy").GetString());
        Assert.Equal("""[{"name":"control","isControl":true},{"name":"recent-clicks","isControl":false}]""", experiments.GetProperty("nodes")[0].GetProperty("variants").GetRawText());
        var events = data.GetProperty("experimentEvents");
        Assert.Equal(5, events.GetProperty("totalCount").GetInt32());
        Assert.True(events.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal("green-total-2", events.GetProperty("nodes")[0].GetProperty("userKey").GetString());
        Assert.Equal(2, events.GetProperty("nodes")[0].GetProperty("experiment").GetProperty("variants").GetArrayLength());
        var flags = data.GetProperty("featureFlags");
        Assert.Equal(5, flags.GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"key":"recent-clicks-ranking","name":"Ranking by recent clicks","enabled":true,"rolloutPercent":12.5,"owner":"Ada"}""", flags.GetProperty("nodes")[0].GetRawText());
    }

    [Fact]
    public async Task Result_rows_are_filtered_sorted_and_paged_like_everything()
    {
        var data = await (await server.AdaAsync()).DataAsync(
            """{ experimentResultRows(first: 1, where: { lift: { neq: null } }, order: { rate: DESC }) { totalCount nodes { id lift } pageInfo { hasNextPage } } }""");

        var rows = data.GetProperty("experimentResultRows");
        Assert.Equal(2, rows.GetProperty("totalCount").GetInt32());
        Assert.Equal("checkout-button/green-total", rows.GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.True(rows.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
    }

    [Theory]
    [InlineData("experiments { totalCount }")]
    [InlineData("experimentEvents { totalCount }")]
    [InlineData("featureFlags { totalCount }")]
    [InlineData("experimentResultRows { totalCount }")]
    [InlineData("experimentResults(experimentId: \"checkout-button\") { name }")]
    [Trait("Req", "R-SEC")]
    public async Task Visitors_see_nothing(string field) =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await server.Visitor().ErrorCodeAsync($"{{ {field} }}"));
}
