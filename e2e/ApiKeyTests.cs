using System.Net;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>API keys on the settings page of a phone: made, shown once, used by a program, revoked.</summary>
[Collection(ProductCollection.Name)]
public sealed class ApiKeyTests(ProductFixture fixture)
{
    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task AKeyWorksUntilItIsRevoked()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture, options: new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var page = analyst.Page;
        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "New key" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Nightly backup");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create key" }).ClickAsync();
        var key = await dialog.GetByText("gqlx_").InnerTextAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        using var program = new HttpClient { BaseAddress = fixture.Product.Address };
        program.DefaultRequestHeaders.Authorization = new("ApiKey", key);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri("/api/v1/exports/list", UriKind.Relative))).StatusCode);

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText(key)).ToHaveCountAsync(0);
        var revoke = page.GetByRole(AriaRole.Button, new() { Name = "Revoke Nightly backup…" });
        await revoke.ScrollIntoViewIfNeededAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));

        await revoke.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke key" }).ClickAsync();
        await Expect(revoke).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(new Uri("/api/v1/exports/list", UriKind.Relative))).StatusCode);
        Assert.Empty(analyst.Faults);
    }
}
