using System.Text.Json;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>What happens to an export while it runs: cancel, reload, other tabs. There are so many rows that there is time for it.</summary>
[Collection(ProductCollection.Name)]
public sealed class RunningExportTests(ProductFixture fixture) : IAsyncLifetime
{
    public Task InitializeAsync() => fixture.LongRunAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Trait("Req", "R-UI")]
    [Trait("Req", "X-FR13")]
    public async Task ARunningExportIsCancelledAndLeavesNoFile()
    {
        // The database has to sort before the first row is written: seconds of work for a cancel to meet.
        const string Start = """
            mutation {
              startExport(input: { request: { dataset: "sensor_readings", format: JSON, order: [{ value: ASC }, { timestamp: DESC }] } }) {
                errors { __typename }
              }
            }
            """;
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/exports");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        var before = Files();
        var payload = (await Scripted.GraphQLAsync(fixture.Product, Start)).GetProperty("startExport");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel export of" }).First.ClickAsync();

        await Expect(page.GetByText("Cancelled", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Equal(before, Files());
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "R-UI")]
    [Trait("Req", "X-FR9")]
    public async Task ProgressSurvivesAReloadShowsInAnotherTabAndTheFileDownloadsOnce()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        var other = await analyst.OpenTabAsync();
        var otherDownloads = 0;
        other.Download += (_, _) => Interlocked.Increment(ref otherDownloads);
        await other.GotoAsync("/exports");
        await other.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.GotoAsync($"/sensors?sensor={Scripted.LongRunSensor}&range=custom&from=2020-09-01&to=2020-11-01");
        var modal = await ExportModal.OpenAsync(page);
        await modal.ChooseFormatAsync("JSON");
        await modal.StartAsync("JSON");
        await Expect(modal.Dialog.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();

        // What pops up is gone again after eight seconds, so nothing else is waited for before it.
        var downloading = page.WaitForDownloadAsync(new() { Timeout = 60_000 });
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Task.WhenAll(Expect(page.GetByText("Ready").First).ToBeVisibleAsync(), Expect(other.GetByText("Ready").First).ToBeVisibleAsync());
        var download = await downloading;

        Assert.Equal(0, otherDownloads);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 50_000_000);
    }

    private string[] Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(fixture.Product.Folder, "exports"), "*", SearchOption.AllDirectories).Order()];
}
