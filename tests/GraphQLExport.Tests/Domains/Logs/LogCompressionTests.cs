using System.Globalization;
using System.Text.RegularExpressions;
using GraphQLExport.Tests.Support;
using Xunit.Abstractions;

namespace GraphQLExport.Tests.Domains.Logs;

/// <summary>Whole exports of logs and metrics, plain and compressed.</summary>
[Trait("Req", "X-FR10")]
public sealed partial class LogCompressionTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Logs_and_metrics_get_at_least_seventy_percent_smaller_and_by_what_the_document_says()
    {
        await using var app = new AppFactory { DemoRows = true };
        var document = await File.ReadAllTextAsync(Repository.PathOf("docs", "formats.md"));
        foreach (var (dataset, format) in new[] { ("log_entries", "CSV"), ("log_entries", "TEXT"), ("log_entries", "NDJSON"), ("server_metrics", "CSV"), ("server_metrics", "JSON") })
        {
            var plain = await BytesAsync(app, dataset, format, "NONE");
            foreach (var compression in new[] { "GZIP", "ZIP" })
            {
                var smaller = 100 - (100.0 * await BytesAsync(app, dataset, format, compression) / plain);
                output.WriteLine($"{dataset} {format} {compression}: {smaller:F1} % smaller");
                Assert.True(smaller >= 70, $"{dataset} as {format}, {compression}: only {smaller:F1} % smaller.");
                var told = Told().Matches(document).Single(match => match.Groups["dataset"].Value == dataset && match.Groups["format"].Value == format);
                Assert.InRange(smaller, Percent(told) - 2, Percent(told) + 2);
            }
        }
    }

    private static double Percent(Match told) => double.Parse(told.Groups["percent"].Value, CultureInfo.InvariantCulture);

    private static async Task<long> BytesAsync(AppFactory app, string dataset, string format, string compression)
    {
        var export = await app.RunAsync($$$"""{"dataset":"{{{dataset}}}","format":"{{{format}}}","compression":"{{{compression}}}"}""", caller: Exporting.Admin);
        return Assert.Single(await app.Exports().FilesAsync(export, default)).Bytes;
    }

    [GeneratedRegex(@"^\| `(?<dataset>\w+)` \| (?<format>[A-Z]+) \| (?<percent>[0-9.]+) % \|", RegexOptions.Multiline)]
    private static partial Regex Told();
}
