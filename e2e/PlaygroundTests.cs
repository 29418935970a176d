using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>The playground at /graphql works with the page's session and asks no other host for anything.</summary>
[Collection(ProductCollection.Name)]
public sealed class PlaygroundTests(ProductFixture fixture)
{
    [Fact]
    [Trait("Req", "G-API")]
    public async Task AQueryRunsInThePlayground()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        var query = Uri.EscapeDataString("{ me { email } }");
        await page.GotoAsync($"/graphql?query={query}");

        await Expect(page.Locator(".view-lines").First).ToContainTextAsync("email");
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();

        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("ada@example.com");
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "G-API")]
    public async Task AVisitorIsToldToSignInForTheSchema()
    {
        await using var context = await fixture.Browser.NewContextAsync(new() { BaseURL = fixture.Product.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/graphql?query=%7B__typename%7D");

        await Expect(page.GetByText("Sign in to the site")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("Query");
    }
}
