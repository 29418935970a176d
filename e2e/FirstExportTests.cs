using System.Security.Cryptography;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>The analyst's whole way: sign in, choose, watch, and find the file in the download folder.</summary>
[Collection(ProductCollection.Name)]
public sealed class FirstExportTests(ProductFixture fixture)
{
    private const string SameRows = """
        SELECT strftime('%Y-%m-%dT%H:%M:%S', timestamp_ms / 1000, 'unixepoch')
                 || CASE WHEN timestamp_ms % 1000 = 0 THEN '' ELSE printf('.%03d', timestamp_ms % 1000) END || 'Z' AS timestamp,
               cameras.name AS camera_name, algorithm, x, zone_id
        FROM motion_events JOIN cameras ON cameras.id = camera_id
        WHERE camera_id IN ('front-door', 'garage') ORDER BY timestamp_ms DESC, motion_events.id
        """;

    [Fact]
    [Trait("Req", "G-SPA")]
    [Trait("Req", "R-UI")]
    [Trait("Req", "R-JOB")]
    [Trait("Req", "X-FR8")]
    [Trait("Req", "X-SC1")]
    public async Task AnAnalystPicksFieldsAndFindsEveryRowInTheDownloadedFile()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture, options: new() { TimezoneId = "UTC" });
        var page = analyst.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Motion events" }).First.ClickAsync();
        var modal = await ExportModal.OpenAsync(page);
        await modal.ChooseFormatAsync("CSV");
        await modal.ChooseFieldsAsync("Time", "Camera", "Algorithm", "X", "Zone");
        await Expect(modal.Dialog.GetByText("5 of 11 selected")).ToBeVisibleAsync();
        await Expect(modal.Dialog.GetByRole(AriaRole.Columnheader, new() { Name = "camera_name" })).ToBeVisibleAsync();

        var download = await page.DownloadAsync(() => modal.StartAsync("CSV"));

        var file = await File.ReadAllBytesAsync(await download.PathAsync());
        var expected = await SqliteShell.CsvAsync(fixture.Product, SameRows);
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(expected.Length > 100_000);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(expected)), Convert.ToHexString(SHA256.HashData(file)));
        await Expect(page.GetByText("Ready").First).ToBeVisibleAsync();
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "E-AC8")]
    [Trait("Req", "E-AC10")]
    [Trait("Req", "E-AC11")]
    [Trait("Req", "E-AC13")]
    public async Task SettingsExportsAllCamerasInOneClick()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/settings");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Data Export" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Camera" })).ToHaveValueAsync("All cameras");

        var download = await page.DownloadAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Export CSV" }).ClickAsync());

        await Expect(page.GetByText($"{download.SuggestedFilename} is ready")).ToBeVisibleAsync();
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal("timestamp,camera_id,camera_name,confidence,algorithm,x,y,width,height,zone_id", lines[0]);
        Assert.Contains(lines, line => line.Contains("front-door", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("garage", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("warehouse", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Req", "S-AC1")]
    [Trait("Req", "S-AC2")]
    [Trait("Req", "S-AC3")]
    [Trait("Req", "S-AC4")]
    public async Task ASensorsReadingsDownloadInOneClick()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/sensors");
        await Expect(page.Locator(".recharts-surface").First).ToBeVisibleAsync();

        var download = await page.DownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "Export CSV" }).ClickAsync());

        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal("timestamp_ms,value,quality", lines[0]);
        Assert.True(lines.Length > 1);
    }
}
