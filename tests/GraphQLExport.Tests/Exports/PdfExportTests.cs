using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Formats;
using GraphQLExport.Tests.Domains.Experiments;
using GraphQLExport.Tests.Formats.Pdf;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>Documents as jobs write them: every dataset makes one that says what it is of, and plans foresee their length.</summary>
[Trait("Req", "R-FMT")]
public sealed class PdfExportTests(ExperimentServer server) : IClassFixture<ExperimentServer>
{
    [Fact]
    [Trait("Req", "R-TYPE")]
    public void Every_dataset_can_be_a_document() =>
        Assert.All(server.Services.GetRequiredService<DatasetCatalogue>().All, dataset => Assert.True(dataset.Offers(ExportFormat.Pdf)));

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Results_are_told_drawn_and_explained()
    {
        var export = await server.RunAsync("""{"dataset":"experiment_results","format":"PDF","where":{"users":{"gt":0}},"timeZone":"Europe/Vienna"}""", fileName: "Ergebnisse.csv");
        var stored = Assert.Single(await server.Exports().FilesAsync(export, default));
        Assert.Equal(("Ergebnisse.csv.pdf", "application/pdf", 4L), (stored.Name, stored.ContentType, stored.Rows));
        var text = PdfFile.Normalised((await FileAsync(stored)).Text);
        Assert.Contains("""Range everything Time zone Europe/Vienna Filter {"users":{"gt":0}} Sensitive values left out or replaced Exported 2""", text, StringComparison.Ordinal);
        Assert.Contains("Experiment results: rate, and from interval_low to interval_high.", text, StringComparison.Ordinal);
        Assert.Contains("Wilson score interval", text, StringComparison.Ordinal);
        Assert.Contains("two-sided two-proportion z-test", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","options":{"pdf":{"charts":false,"landscape":true}}}""", false)]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","options":{"pdf":{"charts":true}}}""", true)]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","fields":[{"name":"variant"},{"name":"rate"}]}""", false)]
    [InlineData("""{"dataset":"motion_events","format":"PDF"}""", false)]
    public async Task A_chart_is_there_if_wanted_and_if_the_file_has_its_fields(string request, bool expected)
    {
        var export = await server.RunAsync(request);
        var file = await FileAsync(Assert.Single(await server.Exports().FilesAsync(export, default)));
        Assert.Equal(expected, file.Text.Contains("interval_low to interval_high", StringComparison.Ordinal));
        Assert.Equal(request.Contains("landscape", StringComparison.Ordinal), file.PageSize().Width > file.PageSize().Height && !expected);
    }

    [Theory]
    [Trait("Req", "R-PDF")]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","template":"EXECUTIVE_SUMMARY","timeZone":"Europe/Vienna"}""", "Experiments in brief")]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","template":"DETAILED_RESULTS"}""", "Results of experiments")]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","template":"COMPARISON","options":{"pdf":{"landscape":true}}}""", "Variants compared")]
    [InlineData("""{"dataset":"user_activity","format":"PDF","template":"USER_ACTIVITY"}""", "Activity of users")]
    [InlineData("""{"dataset":"compliance_report","format":"PDF","template":"COMPLIANCE"}""", "Compliance report")]
    [InlineData("""{"dataset":"experiment_results","format":"PDF","template":"TABLE"}""", "Experiment results")]
    [InlineData("""{"dataset":"user_activity","format":"CSV","template":"TABLE"}""", null)]
    public async Task A_template_lays_its_datasets_rows_out_and_a_request_keeps_it(string request, string? title)
    {
        var export = await server.RunAsync(request);
        var stored = Assert.Single(await server.Exports().FilesAsync(export, default));
        Assert.Contains($"\"template\":\"{JsonDocument.Parse(request).RootElement.GetProperty("template").GetString()}\"", export.RequestJson, StringComparison.Ordinal);
        if (title is not null)
            Assert.StartsWith($"GraphQLExport {title} ", PdfFile.Normalised((await FileAsync(stored)).Text), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Req", "R-PDF")]
    [InlineData("""{"dataset":"motion_events","format":"PDF","template":"COMPARISON"}""", "TEMPLATE_NOT_OFFERED", "template", "The template does not suit motion_events. Offered are TABLE.")]
    [InlineData("""{"dataset":"user_activity","format":"PDF","template":"COMPLIANCE"}""", "TEMPLATE_NOT_OFFERED", "template", "The template does not suit user_activity. Offered are TABLE, USER_ACTIVITY.")]
    [InlineData("""{"dataset":"user_activity","format":"XLSX","template":"USER_ACTIVITY"}""", "INVALID_OPTION", "template", "Templates are layouts of PDF, the request asks for XLSX; leave it out.")]
    [InlineData("""{"dataset":"compliance_report","format":"PDF","template":"COMPLIANCE","fields":[{"name":"action"},{"name":"entries"}]}""", "INVALID_OPTION", "fields", "The template COMPLIANCE is made of fields that are not chosen: category, users, first_at, last_at. Leave the fields out, or choose these too.")]
    public async Task A_template_that_does_not_suit_is_refused_by_field(string request, string code, string field, string message)
    {
        var fault = Assert.IsType<InvalidRequestError>(Assert.Single((await server.Exports().PlanAsync(Exporting.Ada, Exporting.Request(request), default)).Errors!));
        Assert.Equal((code, $"request.{field}", message), (fault.Code, string.Join('.', fault.Path), fault.Message));
    }

    [Fact]
    [Trait("Req", "R-UI")]
    public async Task A_plan_foresees_bytes_and_refuses_too_many_rows()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3_000);
        const string Request = """{"dataset":"motion_events","format":"PDF"}""";
        var plan = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Plan!;
        var export = await app.RunAsync(Request);
        var actual = Assert.Single(await app.Exports().FilesAsync(export, default)).Bytes;
        Assert.InRange(plan.EstimatedBytes, actual / 2, actual * 2);

        await app.AddMotionAsync(97_001);
        var fault = Assert.IsType<InvalidRequestError>(Assert.Single((await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Errors!));
        Assert.Equal("PDF holds at most 100,000 rows, 100,001 match. Narrow the range or the filter, or choose CSV.", fault.Message);
    }

    [Theory]
    [Trait("Req", "R-UI")]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(150, 0)]
    [InlineData(6_000, 0.05)]
    public async Task A_plan_shows_the_first_page_and_foresees_how_many_there_are(int rows, double tolerance)
    {
        const string Request = """{"dataset":"motion_events","format":"PDF"}""";
        await using var app = new AppFactory();
        await app.AddMotionAsync(rows);
        var plan = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(Request), default)).Plan!;
        var stored = Assert.Single(await app.Exports().FilesAsync(await app.RunAsync(Request), default));
        var pages = await PdfFile.CountPagesAsync(await app.Visitor().GetByteArrayAsync(stored.DownloadUrl));
        Assert.InRange(plan.Document!.Pages, pages * (1 - tolerance), pages * (1 + tolerance));
        var page = XDocument.Parse(plan.Document.FirstPage);
        Assert.Equal("svg", page.Root!.Name.LocalName);
        var text = string.Concat(page.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Contains("Motion events", text, StringComparison.Ordinal);
        Assert.Contains(rows.ToString("N0", CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        Assert.Contains($"of {plan.Document.Pages}", text, StringComparison.Ordinal);
        Assert.Null((await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request("""{"dataset":"motion_events","format":"CSV"}"""), default)).Plan!.Document);
    }

    private async Task<PdfFile> FileAsync(ExportFile stored) => await PdfFile.ReadAsync(await server.Visitor().GetByteArrayAsync(stored.DownloadUrl));
}
