using System.Globalization;
using System.Text;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>A product manager's way: from the list to an experiment's results, and to the file of them.</summary>
[Collection(ProductCollection.Name)]
public sealed class ExperimentsTests(ProductFixture fixture)
{
    private const string SameCounts = """
        WITH assigned AS (
          SELECT experiment_id, user_key, variant, timestamp_ms, row_number() OVER (PARTITION BY experiment_id, user_key ORDER BY timestamp_ms, id) AS turn
          FROM experiment_events WHERE kind = 'ASSIGNED')
        SELECT variant, count(*) AS users, sum(EXISTS (
          SELECT 1 FROM experiment_events AS converted
          WHERE kind = 'CONVERTED' AND converted.experiment_id = assigned.experiment_id AND converted.user_key = assigned.user_key
            AND converted.timestamp_ms >= assigned.timestamp_ms)) AS conversions
        FROM assigned WHERE turn = 1 AND experiment_id = 'onboarding-tour' GROUP BY variant ORDER BY variant
        """;

    private const string SameEvents = """
        SELECT strftime('%Y-%m-%dT%H:%M:%S', timestamp_ms / 1000, 'unixepoch')
                 || CASE WHEN timestamp_ms % 1000 = 0 THEN '' ELSE printf('.%03d', timestamp_ms % 1000) END || 'Z' AS timestamp,
               experiment_id, variant, user_key, kind
        FROM experiment_events WHERE experiment_id = 'onboarding-tour' ORDER BY timestamp_ms, id
        """;

    [Fact]
    [Trait("Req", "G-SPA")]
    [Trait("Req", "R-STAT")]
    [Trait("Req", "R-TYPE")]
    [Trait("Req", "R-FMT")]
    [Trait("Req", "R-UI")]
    public async Task ResultsAreShownAndDownloadAsTheDatabaseCountsThem()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture, options: new() { TimezoneId = "UTC" });
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Experiments" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Onboarding tour" }).ClickAsync();
        var table = page.GetByRole(AriaRole.Region, new() { Name = "Results by variant" });
        await Expect(page.Locator(".recharts-scatter")).ToHaveCountAsync(3);
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "What the results mean" })).ToContainTextAsync("“tour” converts better than “control”");

        var modal = await ExportModal.OpenAsync(page);
        var download = await page.DownloadAsync(() => modal.StartAsync("CSV"));

        var lines = (await File.ReadAllLinesAsync(await download.PathAsync())).Select(line => line.Split(',')).ToList();
        Assert.Equal("experiment,variant,is_control,users,conversions,rate,interval_low,interval_high,lift,p_value", string.Join(',', lines[0]));
        var counted = Encoding.UTF8.GetString(await SqliteShell.CsvAsync(fixture.Product, SameCounts)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(counted[1..], lines[1..].Select(cells => $"{cells[1]},{cells[3]},{cells[4]}"));
        foreach (var cells in lines[1..])
        {
            var (users, conversions) = (double.Parse(cells[3], CultureInfo.InvariantCulture), double.Parse(cells[4], CultureInfo.InvariantCulture));
            Assert.Equal(conversions / users, double.Parse(cells[5], CultureInfo.InvariantCulture));
            await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = cells[1] })).ToContainTextAsync(users.ToString("N0", CultureInfo.InvariantCulture));
        }

        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "R-TYPE")]
    [Trait("Req", "X-SC1")]
    public async Task TheEventsOfAnExperimentDownloadToTheLastByte()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture, options: new() { TimezoneId = "UTC" });
        var page = analyst.Page;
        await page.GotoAsync("/experiments/onboarding-tour");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export events" }).ClickAsync();
        var modal = new ExportModal(page);
        await modal.Dialog.GetByText("selected").First.WaitForAsync();

        var download = await page.DownloadAsync(() => modal.StartAsync("CSV"));

        var expected = await SqliteShell.CsvAsync(fixture.Product, SameEvents);
        Assert.True(expected.Length > 300_000);
        Assert.Equal(expected, await File.ReadAllBytesAsync(await download.PathAsync()));
    }
}
