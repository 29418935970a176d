using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>A schedule on a phone: made in the export window, run now, looked up in its log, deleted.</summary>
[Collection(ProductCollection.Name)]
public sealed class ScheduleTests(ProductFixture fixture)
{
    [Fact]
    [Trait("Req", "R-SCHED")]
    public async Task AScheduleIsMadeInTheExportWindowAndRuns()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture, options: new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var page = analyst.Page;
        await page.GotoAsync("/motion-events");
        var modal = await ExportModal.OpenAsync(page);
        await modal.Dialog.GetByRole(AriaRole.Button, new() { Name = "Schedule…" }).ClickAsync();

        var editor = page.GetByRole(AriaRole.Dialog, new() { Name = "New schedule" });
        await Expect(editor.GetByText("Chosen in the export window")).ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Events of the month");
        await editor.GetByText("Monthly", new() { Exact = true }).ClickAsync();
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("on day 1 of the month");
        await Expect(editor.GetByRole(AriaRole.Status)).ToContainTextAsync("Next: ");
        await editor.GetByText("How to write an expression").ClickAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await editor.GetByRole(AriaRole.Button, new() { Name = "Create schedule" }).ClickAsync();

        var card = page.GetByRole(AriaRole.List, new() { Name = "Schedules" }).GetByRole(AriaRole.Listitem);
        await Expect(card).ToContainTextAsync("Not yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run now: Events of the month" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Ready", new() { Timeout = 40_000 });
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Run log: Events of the month" }).ClickAsync();
        var log = page.GetByRole(AriaRole.Dialog);
        var file = await page.DownloadAsync(() => log.GetByRole(AriaRole.Link).ClickAsync());
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await log.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete…: Events of the month" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete schedule" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No schedules" })).ToBeVisibleAsync();
        Assert.Empty(analyst.Faults);
    }
}
