using System.Text;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>From the page of proxies to a list that another program reads.</summary>
[Collection(ProductCollection.Name)]
public sealed class ProxyTests(ProductFixture fixture)
{
    private const string SameRows = """
        SELECT CASE WHEN instr(host, ':') > 0 THEN '[' || host || ']' ELSE host END || ':' || port
        FROM proxies WHERE status = 'ALIVE' AND protocol = 'SOCKS5' ORDER BY host, port, id
        """;

    [Fact]
    [Trait("Req", "X-FR1")]
    [Trait("Req", "X-FR8")]
    [Trait("Req", "G-SPA")]
    public async Task AFilteredListDownloadsAsTheLinesThatSqliteGives()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/proxies?protocol=SOCKS5");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Status" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "Alive" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("status=ALIVE"));
        var expected = Encoding.UTF8.GetString(await SqliteShell.LinesAsync(fixture.Product, SameRows));
        await Expect(page.GetByText($"{expected.Split('\n').Length - 1} proxies")).ToBeVisibleAsync();
        var first = expected[..expected.LastIndexOf(':', expected.IndexOf('\n'))].Trim('[', ']');
        await Expect(page.GetByRole(AriaRole.Grid, new() { Name = "Proxies" }).GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync(first);
        var modal = await ExportModal.OpenAsync(page);
        await modal.ChooseFormatAsync("TEXT");
        await Expect(modal.Dialog.GetByText("Plain text has one kind of line")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        var download = await page.DownloadAsync(() => modal.StartAsync("TEXT"));

        Assert.EndsWith(".txt", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("[2001:db8::", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Empty(analyst.Faults);
    }
}
