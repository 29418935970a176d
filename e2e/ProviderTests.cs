using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>Signing in at a provider elsewhere, as a person does it: there and back, in and out, and not let in.</summary>
[Collection(ProductCollection.Name)]
[Trait("Req", "E-SEC")]
[Trait("Req", "G-SPA")]
public sealed class ProviderTests(ProductFixture fixture, ProviderFixture provider) : IClassFixture<ProviderFixture>
{
    private const string Wanted = "/servers?range=12m&table=memory";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task ThePageThatWasWantedComesAfterTheProvidersAndSigningOutEndsBoth(ColorScheme scheme, int width)
    {
        await using var context = await OpenAsync(scheme, width);
        var page = await context.Context.NewPageAsync();
        var faults = Watch(page);
        await ComeAsync(page, "grace-1");

        await Expect(page).ToHaveURLAsync(new Uri(provider.Product.Address, Wanted).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of Grace Hopper" }).ClickAsync();
        var menu = page.GetByRole(AriaRole.Menu);
        await Expect(menu).ToContainTextAsync("grace@example.com");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await menu.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(provider.Product.Address, "/sign-in").ToString());
        await page.GotoAsync(Wanted);
        await ToProviderAsync(page);
        await Expect(page.GetByLabel("Name")).ToBeVisibleAsync();
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task WhoIsNotLetInIsToldWhy(ColorScheme scheme, int width)
    {
        await using var context = await OpenAsync(scheme, width);
        var page = await context.Context.NewPageAsync();
        var faults = Watch(page);
        await ComeAsync(page, "eve-1");

        var alert = page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("none is made for addresses of its domain");
        await Expect(alert).ToContainTextAsync("(DOMAIN_NOT_ALLOWED)");
        await CheckAsync(page);
        await page.GotoAsync("/exports");
        await Expect(page.GetByLabel("E-mail address")).ToBeVisibleAsync();
        Assert.Empty(faults);
    }

    private Task<WatchedContext> OpenAsync(ColorScheme scheme, int width) => fixture.OpenContextAsync(new()
    {
        BaseURL = provider.Product.Address.ToString(),
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = width, Height = 844 },
    });

    private static async Task ToProviderAsync(IPage page)
    {
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Acme" });
        await Expect(link).ToBeVisibleAsync();
        await CheckAsync(page);
        await link.ClickAsync();
    }

    private static async Task ComeAsync(IPage page, string name)
    {
        await page.GotoAsync(Wanted);
        await ToProviderAsync(page);
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private static List<string> Watch(IPage page)
    {
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add(message.Text);
        };
        page.PageError += (_, error) => faults.Add(error);
        return faults;
    }
}
