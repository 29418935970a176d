using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>The homelab operator's way: look at a server, choose a range, and find exactly that range in the download folder.</summary>
[Collection(ProductCollection.Name)]
public sealed class ServerMetricsTests(ProductFixture fixture)
{
    private const string Button = "Export";

    [Fact]
    [Trait("Req", "M-AC1")]
    [Trait("Req", "M-AC2")]
    [Trait("Req", "M-AC4")]
    [Trait("Req", "M-AC5")]
    [Trait("Req", "M-UI")]
    public async Task ACsvOfTheChosenRangeIsWhatTheDatabaseHolds()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Servers" }).ClickAsync();
        await Expect(page.Locator("figure .recharts-surface")).ToHaveCountAsync(3);
        await page.GetByText("7d", new() { Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("range=7d"));

        var before = TimeProvider.System.GetUtcNow();
        // The server answers once the button was seen at work, however fast it is.
        var seen = new TaskCompletionSource();
        await page.RouteAsync("**/metrics/export**", async route =>
        {
            await seen.Task;
            await route.ContinueAsync();
        });
        var download = await page.DownloadAsync(async () =>
        {
            await ChooseAsync(page, "CSV");
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Exporting..." })).ToBeVisibleAsync();
            seen.SetResult();
        });
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        var after = TimeProvider.System.GetUtcNow();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = Button, Exact = true })).ToBeVisibleAsync();
        Assert.Equal($"mediaserver-metrics-7d-{before:yyyy-MM-dd}.csv", download.SuggestedFilename);
        // The minute may have turned in between; it must be the one or the other.
        Assert.Contains(file, new[] { await RawAsync(before, 7), await RawAsync(after, 7) });
        Assert.Equal(10_081, file.Split("\r\n").Length - 1, 2d);
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "M-AC3")]
    [Trait("Req", "M-F1")]
    [Trait("Req", "M-F2")]
    public async Task AJsonOfThirtyDaysIsTheHoursThatTheDatabaseHolds()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/servers?server=nas&range=30d");

        var download = await page.DownloadAsync(() => ChooseAsync(page, "JSON"));

        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        var root = file.RootElement;
        Assert.Equal(("nas", "NAS", "30d"), (root.GetProperty("server_id").GetString()!, root.GetProperty("server_name").GetString()!, root.GetProperty("range").GetString()!));
        var points = root.GetProperty("data_points").EnumerateArray().ToArray();
        var expected = await HoursAsync(root.GetProperty("exported_at").GetDateTimeOffset(), 30);
        Assert.InRange(points.Length, 719, 721);
        Assert.Equal(expected.Count, points.Length);
        foreach (var (row, point) in expected.Zip(points))
        {
            Assert.Equal(row[0], point.GetProperty("timestamp").GetString());
            Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), point.GetProperty("cpu_avg").GetDouble(), 1e-9);
            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), point.GetProperty("disk_max").GetDouble(), 1e-9);
        }

        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "M-E3")]
    public async Task ANetworkFailureShowsAToastWhoseRetryWorks()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/servers");
        await page.RouteAsync("**/metrics/export**", route => route.AbortAsync("connectionrefused"));

        await ChooseAsync(page, "CSV");
        var toast = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "could not be reached" });
        await Expect(toast).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = Button, Exact = true })).ToBeVisibleAsync();
        await page.UnrouteAllAsync();
        var download = await page.DownloadAsync(() => toast.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync());

        Assert.StartsWith("mediaserver-metrics-24h-", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "M-AC6")]
    public async Task AYearOfMinutesIsExportedWhileThePageStaysInUse()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/servers?range=12m");
        await Expect(page.Locator("figure .recharts-surface")).ToHaveCountAsync(3);

        var download = await page.DownloadAsync(() => page.EvaluateAsync(
            "() => { const link = document.createElement('a'); link.href = '/api/v1/servers/mediaserver/metrics/export?range=12m&resolution=raw'; link.download = ''; link.click(); }"));
        await page.GetByRole(AriaRole.Button, new() { Name = "View as table: CPU" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "CPU values" })).ToBeVisibleAsync();

        Assert.Equal(525_601, (await File.ReadAllLinesAsync(await download.PathAsync())).Length, 10d);
    }

    [Fact]
    [Trait("Req", "M-E2")]
    public async Task AnUnknownServerIsToldInThePage()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        await analyst.Page.GotoAsync("/servers?server=nowhere");

        await Expect(analyst.Page.GetByText("Server not found (404)")).ToBeVisibleAsync();
    }

    [Fact]
    [Trait("Req", "R-UI")]
    public async Task MoreOptionsOpenTheExportWindowAsThePageIsAndGiveTheFocusBack()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/servers?server=router&range=12m");
        await page.GetByRole(AriaRole.Button, new() { Name = Button, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "CSV" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(page.GetByRole(AriaRole.Menuitem, new() { Name = "More options..." })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Export server metrics, daily")).ToBeVisibleAsync();
        await Expect(dialog.GetByText("Server ID is router")).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Columnheader, new() { Name = "cpu_avg" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = Button, Exact = true })).ToBeFocusedAsync();
        Assert.Empty(analyst.Faults);
    }

    private static async Task ChooseAsync(IPage page, string format)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Button, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = format, Exact = true }).ClickAsync();
    }

    // Samples have at most two decimals, so that their shortest form can be had from printf.
    private async Task<string> RawAsync(DateTimeOffset now, int days) => Encoding.UTF8.GetString(await SqliteShell.CsvAsync(fixture.Product, string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT strftime('%Y-%m-%dT%H:%M:%SZ', timestamp_ms / 1000, 'unixepoch') AS timestamp,
               rtrim(rtrim(printf('%.2f', cpu_percent), '0'), '.') AS cpu_percent,
               rtrim(rtrim(printf('%.2f', memory_percent), '0'), '.') AS memory_percent,
               rtrim(rtrim(printf('%.2f', disk_percent), '0'), '.') AS disk_percent
        FROM server_metrics
        WHERE server_id = 'mediaserver' AND timestamp_ms >= {From(now, days)} AND timestamp_ms < {now.ToUnixTimeSeconds() * 1000}
        ORDER BY timestamp_ms
        """)));

    private async Task<List<string[]>> HoursAsync(DateTimeOffset now, int days)
    {
        var text = Encoding.UTF8.GetString(await SqliteShell.CsvAsync(fixture.Product, string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT strftime('%Y-%m-%dT%H:%M:%SZ', timestamp_ms / 3600000 * 3600, 'unixepoch') AS hour, avg(cpu_percent), max(disk_percent)
            FROM server_metrics
            WHERE server_id = 'nas' AND timestamp_ms / 3600000 * 3600000 >= {From(now, days)} AND timestamp_ms < {now.ToUnixTimeSeconds() * 1000}
            GROUP BY 1 ORDER BY 1
            """)));
        return [.. text.Split("\r\n")[1..^1].Select(line => line.Split(','))];
    }

    private static long From(DateTimeOffset now, int days) => (now.ToUnixTimeSeconds() - (days * 86_400L)) * 1000;
}
