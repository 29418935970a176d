using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>What a person sees when something fails, and how they go on.</summary>
[Collection(ProductCollection.Name)]
public sealed class FaultTests(ProductFixture fixture)
{
    [Fact]
    [Trait("Req", "E-AC14")]
    [Trait("Req", "R-UI")]
    public async Task AFailedStartShowsAToastWhoseRetryWorks()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/settings");
        var failing = true;
        await page.RouteAsync("**/graphql", async route =>
        {
            if (failing && (route.Request.PostData ?? "").Contains("startExport", StringComparison.Ordinal))
                await route.AbortAsync("connectionrefused");
            else
                await route.ContinueAsync();
        });

        await page.GetByRole(AriaRole.Button, new() { Name = "Export CSV" }).ClickAsync();
        var toast = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Retry" });
        await Expect(toast).ToBeVisibleAsync();
        failing = false;
        var download = await page.DownloadAsync(() => toast.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync());

        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "S-REST")]
    public async Task AnUnknownSensorIsToldInThePage()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        await analyst.Page.GotoAsync("/sensors?sensor=nowhere");

        await Expect(analyst.Page.GetByText("Sensor not found")).ToBeVisibleAsync();
    }
}
