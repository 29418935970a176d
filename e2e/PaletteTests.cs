using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>Ctrl+K: from any page to an export or another page, without a mouse.</summary>
[Collection(ProductCollection.Name)]
public sealed class PaletteTests(ProductFixture fixture)
{
    [Fact]
    [Trait("Req", "R-UI")]
    [Trait("Req", "G-SPA")]
    public async Task AFewLettersLeadToTheExportOfAnyDatasetAndBack()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/settings");
        var command = page.GetByRole(AriaRole.Button, new() { Name = "Export…" });
        await command.FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        var search = page.GetByLabel("Export or go to");
        await Expect(search).ToBeFocusedAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await search.FillAsync("prox");
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Export proxies" });
        await dialog.GetByText("selected").First.WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Expect(search).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(command).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        await search.FillAsync("sensors");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sensors"));
        Assert.Empty(analyst.Faults);
    }
}
