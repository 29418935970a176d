using System.Text;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Experiments;

/// <summary>Results and events as files: the same exporter, whether rows are read or computed.</summary>
[Trait("Req", "R-TYPE")]
[Trait("Req", "R-FMT")]
public sealed class ExperimentExportTests(ExperimentServer server) : IClassFixture<ExperimentServer>
{
    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Results_have_a_row_per_variant_with_every_figure()
    {
        var lines = (await FileAsync("""{"dataset":"experiment_results","format":"CSV"}""")).Split("\r\n");

        Assert.Equal("experiment,variant,is_control,users,conversions,rate,interval_low,interval_high,lift,p_value", lines[0]);
        Assert.Matches("^Checkout button,control,true,4,2,0[.]5,0[.]1500389891521[0-9]*,0[.]8499610108478[0-9]*,,$", lines[1]);
        Assert.StartsWith("Checkout button,green-total,false,4,3,0.75,0.3006", lines[2], StringComparison.Ordinal);
        Assert.Equal(["control", "film", "tour"], lines.Where(line => line.StartsWith("Onboarding tour,", StringComparison.Ordinal)).Select(line => line.Split(',')[1]));
        Assert.Equal("Onboarding tour,film,false,0,0,0,0,1,,", lines[4]);
        Assert.Equal(9, lines.Length);
    }

    [Theory]
    [InlineData("""{"order":[{"rate":"DESC"}],"where":{"users":{"gt":0}}}""", "green-total 0.75, control 0.5, control 0.5, recent-clicks 0")]
    [InlineData("""{"order":[{"lift":"ASC"},{"variant":"DESC"}],"where":{"rate":{"gte":0.5}}}""", "control 0.5, control 0.5, green-total 0.75")]
    [InlineData("""{"where":{"or":[{"variant":{"endsWith":"clicks"}},{"pValue":{"lt":0.5}}]}}""", "green-total 0.75, recent-clicks 0")]
    [InlineData("""{"where":{"experimentId":{"in":["search-ranking"]},"isControl":{"eq":false}}}""", "recent-clicks 0")]
    [InlineData("""{"range":{"from":"2026-01-18T10:01:00Z","to":"2026-01-18T10:02:00Z"},"where":{"users":{"gt":0}}}""", "control 1, green-total 1, control 0")]
    [InlineData("""{"range":{"from":"2026-01-18T10:00:00Z","to":"2026-01-18T10:00:01Z"},"where":{"users":{"gt":0}}}""", "control 0, green-total 0, control 0, recent-clicks 0")]
    public async Task Results_are_filtered_ordered_and_narrowed_by_range(string request, string expected)
    {
        var file = await FileAsync(request[..^1] + ""","dataset":"experiment_results","format":"CSV","fields":[{"name":"variant"},{"name":"rate","as":"r"}]}""");

        Assert.Equal("variant,r\r\n" + expected.Replace(' ', ',').Replace(",,", "\r\n", StringComparison.Ordinal) + "\r\n", file);
    }

    [Fact]
    public async Task Ndjson_and_json_keep_the_types()
    {
        const string Rest = """ "dataset":"experiment_results","where":{"id":{"eq":"checkout-button/control"}},"fields":[{"name":"id"},{"name":"is_control"},{"name":"users"},{"name":"lift"},{"name":"last_assigned_at"}]}""";
        const string Row = """{"id":"checkout-button/control","is_control":true,"users":4,"lift":null,"last_assigned_at":"2026-01-18T10:03:00Z"}""";

        Assert.Equal(Row + "\n", await FileAsync("""{"format":"NDJSON",""" + Rest));
        Assert.Equal(Row, (await FileAsync("""{"format":"JSON",""" + Rest)).Trim().TrimStart('[').TrimEnd(']').Trim());
    }

    [Fact]
    public async Task Events_come_raw_in_time_order_and_the_import_takes_the_file_back()
    {
        var file = await FileAsync("""{"dataset":"experiment_events","format":"CSV","where":{"experimentId":{"eq":"search-ranking"}},"timeZone":"Europe/Berlin"}""");

        Assert.Equal(
            """
            timestamp,experiment_id,variant,user_key,kind
            2026-01-18T11:00:00+01:00,search-ranking,control,control-0,ASSIGNED
            2026-01-18T11:00:00+01:00,search-ranking,recent-clicks,recent-clicks-0,ASSIGNED
            2026-01-18T11:00:01+01:00,search-ranking,control,control-0,CONVERTED
            2026-01-18T11:01:00+01:00,search-ranking,control,control-1,ASSIGNED

            """.ReplaceLineEndings("\r\n"),
            file);
        var (_, answer) = await Imports.ImportClient.ImportCsvAsync(await server.AdaAsync(), "experiment-events?dryRun=true", file);
        Assert.Equal(4, answer.GetProperty("rows").GetInt32());
        Assert.Equal(0, answer.GetProperty("rejectedRows").GetInt32());
    }

    [Fact]
    [Trait("Req", "X-SC1")]
    public async Task A_plan_knows_the_rows_of_computed_results_exactly()
    {
        var data = await (await server.AdaAsync()).DataAsync(
            """{ exportPlan(request: { dataset: "experiment_results", format: CSV, fields: [{ name: "variant" }, { name: "users" }], where: { isControl: { eq: true } } }) { plan { rowCount rowCountKind previewRows } errors { __typename } } }""");

        Assert.Equal(
            """{"plan":{"rowCount":3,"rowCountKind":"EXACT","previewRows":[["control","4"],["control","0"],["control","2"]]},"errors":null}""",
            data.GetProperty("exportPlan").GetRawText());
    }

    private async Task<string> FileAsync(string request)
    {
        var export = await server.RunAsync(request);
        Assert.Equal(ExportStatus.Completed, export.Status);
        var file = Assert.Single(await server.Exports().FilesAsync(export, CancellationToken.None));
        return Encoding.UTF8.GetString(await (await server.AdaAsync()).GetByteArrayAsync(file.DownloadUrl));
    }
}
