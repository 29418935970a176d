using System.Globalization;
using System.Text;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>The page of logs with very many entries.</summary>
[Collection(ProductCollection.Name)]
public sealed class LogsTests(ProductFixture fixture)
{
    private const int Entries = 20_000;
    private const int RowHeight = 36;

    private const string ScrollDown = """
        async (rows) => {
          const grid = document.querySelector("[role=grid]");
          const wait = () => new Promise((done) => requestAnimationFrame(done));
          let most = 0;
          while (grid.scrollTop < rows * 36) {
            grid.scrollTop += 1500;
            await wait();
            most = Math.max(most, grid.querySelectorAll("*").length);
          }
          return most;
        }
        """;

    public static TheoryData<ColorScheme, int> Looks => new() { { ColorScheme.Light, 1280 }, { ColorScheme.Dark, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    [Trait("Req", "X-FR3")]
    [Trait("Req", "G-SPA")]
    public async Task Very_many_entries_scroll_with_few_elements_and_one_opens_by_keyboard(ColorScheme scheme, int width)
    {
        var source = $"scroll-{width}";
        await using var analyst = await AnalystPage.SignInAsync(
            fixture, "admin@example.com", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 860 }, ReducedMotion = ReducedMotion.Reduce });
        var page = analyst.Page;
        var answer = await page.APIRequest.PostAsync($"/api/v1/import/log-entries?set=source:{source},component:{source}", new()
        {
            DataByte = Encoding.UTF8.GetBytes(Lines()),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-ndjson" },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
        await page.GotoAsync($"/logs?component={source}");
        var grid = page.GetByRole(AriaRole.Grid, new() { Name = "Log entries" });
        await Expect(grid).ToHaveAttributeAsync("aria-rowcount", (Entries + 1).ToString(CultureInfo.InvariantCulture));
        await Expect(grid.GetByText($"Entry {Entries - 1}", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        var most = await page.EvaluateAsync<int>(ScrollDown, 10_000);

        Assert.InRange(most, 50, 800);
        var shown = Entries - 1 - (await grid.EvaluateAsync<int>($"grid => Math.ceil(grid.scrollTop / {RowHeight})"));
        await Expect(grid.GetByText($"Entry {shown}", new() { Exact = true })).ToBeVisibleAsync();

        await grid.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(grid.GetByText($"Entry {Entries - 2}", new() { Exact = true })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Log entry" });
        await Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "Exception" })).ToContainTextAsync($"at line {Entries - 2}");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(grid).ToBeFocusedAsync();
        Assert.Empty(analyst.Faults);
    }

    private static string Lines()
    {
        var lines = new StringBuilder();
        for (var number = 0; number < Entries; number++)
            lines.Append(CultureInfo.InvariantCulture, $$"""{"timestamp":{{1_768_730_400_000 + (number * 1_000L)}},"level":"ERROR","message":"Entry {{number}}","exception":"Fault\n  at line {{number}}"}""").Append('\n');
        return lines.ToString();
    }
}
