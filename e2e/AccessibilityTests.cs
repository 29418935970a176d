using GraphQLExport.E2E.Support;
using Microsoft.Playwright;

namespace GraphQLExport.E2E;

/// <summary>axe finds nothing on any screen: light, dark and on a phone; nothing scrolls sideways; nothing is asked of other hosts.</summary>
[Collection(ProductCollection.Name)]
public sealed class AccessibilityTests(ProductFixture fixture)
{
    public static TheoryData<ColorScheme, int> Looks => new()
    {
        { ColorScheme.Light, 1280 },
        { ColorScheme.Dark, 1280 },
        { ColorScheme.Light, 390 },
        { ColorScheme.Dark, 390 },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    [Trait("Req", "G-SPA")]
    public async Task EveryScreenIsClean(ColorScheme scheme, int width)
    {
        await using var analyst = await AnalystPage.SignInAsync(
            fixture, options: new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var page = analyst.Page;
        var violations = new List<string>();

        foreach (var path in new[]
        {
            "/servers", "/servers?range=12m&table=memory", "/servers?server=nowhere", "/motion-events", "/sensors",
            "/experiments", "/experiments/onboarding-tour", "/experiments/onboarding-tour?view=table", "/experiments/none",
            "/proxies", "/exports", "/schedules", "/destinations", "/reports", "/reports?tab=audit", "/reports?tab=compliance", "/configuration", "/settings", "/nowhere",
        })
        {
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await CheckAsync(path);
        }

        await page.GotoAsync("/servers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem).First.WaitForAsync();
        await CheckAsync("export menu of servers");

        await page.GotoAsync("/motion-events");
        var modal = await ExportModal.OpenAsync(page);
        await modal.Dialog.GetByRole(AriaRole.Columnheader).First.WaitForAsync();
        await CheckAsync("export modal");

        Assert.Empty(violations);
        Assert.Empty(analyst.Faults);

        async Task CheckAsync(string screen)
        {
            violations.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{screen}: {violation}"));
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0)
                violations.Add($"{screen}: scrolls sideways by {overflow} px");
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    [Trait("Req", "G-SPA")]
    public async Task TheSignInPageIsClean(ColorScheme scheme)
    {
        await using var visitor = await fixture.OpenContextAsync(new() { ColorScheme = scheme });
        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).WaitForAsync();

        Assert.Empty(await Axe.ViolationsAsync(page));
    }
}
