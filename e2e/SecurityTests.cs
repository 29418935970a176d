using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using Xunit.Sdk;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>The password and the sessions of the settings page, and what a page's policy lets nobody do.</summary>
[Collection(ProductCollection.Name)]
[Trait("Req", "E-SEC")]
public sealed class SecurityTests(ProductFixture fixture)
{
    private const string Changed = "Another-Pass-2";

    [Fact]
    public async Task ANewPasswordEndsOtherSessionsAndSigningOutEverywhereThisOneToo()
    {
        await using var here = await AnalystPage.SignInAsync(fixture, "bob@example.com");
        await using var elsewhere = await AnalystPage.SignInAsync(fixture, "bob@example.com");
        await here.Page.GotoAsync("/settings");
        await ChangeAsync(here.Page, "Demo-Pass-1!", Changed);
        await Expect(here.Page.GetByText("Your other sessions have ended.")).ToBeVisibleAsync();
        Assert.Empty(here.Faults);
        await elsewhere.Page.GotoAsync("/exports");
        await Expect(elsewhere.Page.GetByLabel("E-mail address")).ToBeVisibleAsync();

        await ChangeAsync(here.Page, Changed, "Demo-Pass-1!");
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere…" }).ClickAsync();
        Assert.Empty(await Axe.ViolationsAsync(here.Page));
        await here.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();

        await Expect(here.Page.GetByLabel("E-mail address")).ToBeVisibleAsync();
        await here.Page.GotoAsync("/settings");
        await Expect(here.Page.GetByLabel("E-mail address")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/exports")]
    [InlineData("/graphql")]
    public async Task APolicyStopsScriptsThatGetIntoAPageAndTheTestThatOpenedItFails(string path)
    {
        var analyst = await AnalystPage.SignInAsync(fixture);
        await analyst.Page.GotoAsync(path);
        Assert.Empty(analyst.Faults);

        var ran = await analyst.Page.EvaluateAsync<bool>(
            """
            async () => {
              const stopped = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve, { once: true }));
              const script = document.createElement("script");
              script.textContent = "window.ran = true";
              document.body.append(script);
              await stopped;
              return window.ran === true;
            }
            """);

        Assert.False(ran);
        Assert.Contains(analyst.Faults, fault => fault.Contains("policy: script-src", StringComparison.Ordinal));
        await Assert.ThrowsAsync<EmptyException>(async () => await analyst.DisposeAsync());
    }

    private static async Task ChangeAsync(IPage page, string present, string next)
    {
        await page.GetByLabel("Present password", new() { Exact = true }).FillAsync(present);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(next);
        await page.GetByLabel("The same again", new() { Exact = true }).FillAsync(next);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await Expect(page.GetByLabel("Present password", new() { Exact = true })).ToHaveValueAsync("");
    }
}
