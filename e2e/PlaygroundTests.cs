using System.Text.RegularExpressions;
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
    [Trait("Req", "X-FR9")]
    public async Task AnExportIsStartedFollowedAndFoundInThePlayground()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/graphql");
        await Expect(page.GetByRole(AriaRole.Tab)).ToHaveTextAsync([new Regex("Datasets"), new("StartExport"), new("FollowExport"), new("Files"), new("Look")]);

        // Run at once, before GraphiQL has read the new tab's operations: the page itself watches for the text.
        var ran = page.WaitForFunctionAsync(
            """
            () => {
              if (!document.querySelector(".view-lines")?.textContent.includes("StartExport")) return false;
              document.querySelector(".graphiql-execute-button").click();
              return true;
            }
            """);
        await page.GetByRole(AriaRole.Tab, new() { Name = "StartExport" }).ClickAsync();
        await ran;
        var response = page.Locator(".graphiql-response");
        await Expect(response).ToContainTextAsync("QUEUED");
        var id = Regex.Match(await response.InnerTextAsync(), "[0-9a-f]{32}").Value;

        var query = Uri.EscapeDataString("subscription($id: ID!) { onExportProgress(id: $id) { status } }");
        await page.GotoAsync($"/graphql?query={query}&variables={Uri.EscapeDataString($$"""{ "id": "{{id}}" }""")}");
        await Expect(page.Locator(".view-lines").First).ToContainTextAsync("onExportProgress");
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();

        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("COMPLETED");
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "G-API")]
    public async Task ATabThatIsOpenedWhileTheEditorLoadsShowsItsOwnText()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        TaskCompletionSource opened = new();
        await page.RouteAsync(new Regex("/assets/lite-"), async route =>
        {
            await opened.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/graphql");

        await page.GetByRole(AriaRole.Tab, new() { Name = "StartExport" }).ClickAsync();
        opened.SetResult();

        await Expect(page.Locator(".view-lines").First).ToContainTextAsync("StartExport");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Datasets" }).ClickAsync();
        await Expect(page.Locator(".view-lines").First).ToContainTextAsync("Datasets");
    }

    [Fact]
    [Trait("Req", "G-API")]
    public async Task AVisitorIsToldToSignInForTheSchema()
    {
        await using var visitor = await fixture.OpenContextAsync();
        var page = await visitor.Context.NewPageAsync();
        var askedForTheSchema = 0;
        page.Request += (_, request) => askedForTheSchema += request.PostData?.Contains("IntrospectionQuery", StringComparison.Ordinal) == true ? 1 : 0;
        await page.GotoAsync("/graphql?query=%7B__typename%7D");

        await Expect(page.GetByText("Sign in to the site")).ToBeVisibleAsync();
        // GraphiQL shows the refusal once its pane of results is there; what is run before has nowhere to be shown.
        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("not allowed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("Query");
        // A second refusal would stand in place of the answer.
        Assert.Equal(1, askedForTheSchema);
    }
}
