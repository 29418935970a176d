using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>The configuration from the page to a file and back.</summary>
[Collection(ProductCollection.Name)]
public sealed class ConfigurationTests(ProductFixture fixture)
{
    private const string Key = "exports.max_presets_per_user";

    [Fact]
    [Trait("Req", "X-FR4")]
    [Trait("Req", "X-SC6")]
    [Trait("Req", "G-SPA")]
    public async Task AnExportedFileTakesAChangeBack()
    {
        await using var administrator = await AnalystPage.SignInAsync(fixture, "admin@example.com");
        var page = administrator.Page;
        await page.GotoAsync("/configuration");
        var table = page.GetByRole(AriaRole.Region, new() { Name = "Configuration" });
        await Expect(table.GetByText(Key)).ToBeVisibleAsync();

        var modal = await ExportModal.OpenAsync(page);
        var download = await page.DownloadAsync(() => modal.StartAsync("YAML"));
        Assert.EndsWith(".yaml", download.SuggestedFilename, StringComparison.Ordinal);
        var file = Path.Combine(Directory.CreateTempSubdirectory("graphqlexport-e2e-configuration-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        Assert.Contains($"  key: {Key}\n  value: \"100\"\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        await page.GotoAsync("/configuration?text=max_presets");

        await table.GetByRole(AriaRole.Button, new() { Name = "Change " + Key }).ClickAsync();
        await table.GetByRole(AriaRole.Textbox, new() { Name = Key }).FillAsync("7");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await table.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(table.GetByText("Changed here")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Import configuration" });
        var chooser = await page.RunAndWaitForFileChooserAsync(() => dialog.GetByRole(AriaRole.Button, new() { Name = "Choose file" }).ClickAsync());
        await chooser.SetFilesAsync(file);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show differences" }).ClickAsync();
        var differences = dialog.GetByRole(AriaRole.Region, new() { Name = "Differences" });
        await Expect(differences.GetByRole(AriaRole.Cell)).ToHaveTextAsync([Key, "7", "100"]);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();

        await Expect(table.GetByRole(AriaRole.Row, new() { Name = Key })).ToContainTextAsync("100");
        await Expect(table.GetByText("Changed here")).ToHaveCountAsync(0);
        Assert.Empty(administrator.Faults);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    [Trait("Req", "G-SPA")]
    public async Task ThePageIsClean(ColorScheme scheme, int width)
    {
        await using var administrator = await AnalystPage.SignInAsync(
            fixture, "admin@example.com", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var page = administrator.Page;
        await page.GotoAsync("/configuration");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change " + Key }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = Key }).FillAsync("-1");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Document" }).FillAsync("- key: servers.name\n  value: Attic\n- key: nothing\n  value: 1\n");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show differences" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Line 3: There is no setting");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(administrator.Faults);
    }
}
