using System.Diagnostics;
using System.Runtime.CompilerServices;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>What comes with a file, what is told where none may be made, and pictures that come without one.</summary>
[Collection(ProductCollection.Name)]
public sealed class ArrivalTests(ProductFixture fixture)
{
    [Fact]
    [Trait("Req", "X-FR14")]
    public async Task AFileIsCheckedAgainstTheManifestThatItsDetailsGive()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/proxies");
        var modal = await ExportModal.OpenAsync(page);
        await modal.ChooseFormatAsync("CSV");
        var file = await page.DownloadAsync(() => modal.StartAsync("CSV"));

        await page.GotoAsync("/exports");
        await page.GetByRole(AriaRole.Button, new() { Name = "Details of " + file.SuggestedFilename }).First.ClickAsync();
        var details = page.GetByRole(AriaRole.Dialog, new() { Name = file.SuggestedFilename });
        var manifest = await page.DownloadAsync(() => details.GetByRole(AriaRole.Button, new() { Name = "Manifest of " }).ClickAsync());
        Assert.Equal(file.SuggestedFilename + ".manifest.json", manifest.SuggestedFilename);
        Assert.Empty(analyst.Faults);

        var folder = Directory.CreateTempSubdirectory("graphqlexport-e2e-manifest-").FullName;
        var (left, right) = (Path.Combine(folder, file.SuggestedFilename), Path.Combine(folder, manifest.SuggestedFilename));
        await file.SaveAsAsync(left);
        await manifest.SaveAsAsync(right);
        Assert.Equal(0, await VerifyAsync(left, right));
        await File.AppendAllTextAsync(left, "one more line");
        Assert.Equal(1, await VerifyAsync(left, right));
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task WhereStorageIsUsedUpTheExportWindowSaysSoAndStartsNothing()
    {
        await using var administrator = await AnalystPage.SignInAsync(fixture, "admin@example.com");
        await SetAsync(administrator.Page, "1");
        try
        {
            await using var analyst = await AnalystPage.SignInAsync(fixture, "bob@example.com");
            await analyst.Page.GotoAsync("/motion-events");
            var modal = await ExportModal.OpenAsync(analyst.Page);
            await modal.ChooseFormatAsync("CSV");
            await modal.StartAsync("CSV");
            // The plan tells it beforehand, and the refusal of the start at the button.
            await Expect(modal.Dialog.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Of 1 bytes for the files of" })).ToHaveCountAsync(2);
            Assert.Empty(await Axe.ViolationsAsync(analyst.Page));
            await analyst.Page.GotoAsync("/exports");
            await Expect(analyst.Page.GetByText("No exports")).ToBeVisibleAsync();
        }
        finally
        {
            await SetAsync(administrator.Page, "0");
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    [Trait("Req", "X-FR12")]
    [Trait("Req", "G-SPA")]
    public async Task ADirectoryOfAnotherServerIsMadeADestination(ColorScheme scheme, int width)
    {
        await using var analyst = await AnalystPage.SignInAsync(
            fixture, options: new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 860 }, ReducedMotion = ReducedMotion.Reduce });
        var page = analyst.Page;
        await page.GotoAsync("/destinations");
        await page.GetByRole(AriaRole.Button, new() { Name = "New destination" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "New destination" });
        await dialog.GetByText("SFTP", new() { Exact = true }).ClickAsync();
        await dialog.GetByLabel("Name", new() { Exact = false }).First.FillAsync($"Files {width}");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Host" }).FillAsync("files.example.com");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "User" }).FillAsync("reports");
        await dialog.GetByText("Private key", new() { Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Private key" }).FillAsync("no key");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create destination" }).ClickAsync();
        await Expect(dialog.GetByText("This is no private key")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));

        await dialog.GetByText("Password", new() { Exact = true }).First.ClickAsync();
        await dialog.Locator("input[type=password]").FillAsync("a long random text");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Create destination" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Destinations" })).ToContainTextAsync("sftp://reports@files.example.com:22/");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "R-UI")]
    public async Task AChartIsAPictureThatThePageShows()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        var size = await page.EvaluateAsync<int[]>(
            """
            async () => {
              const picture = new Image();
              picture.src = "/api/v1/charts/sensor_readings.svg?width=640&height=320";
              await picture.decode();
              return [picture.naturalWidth, picture.naturalHeight];
            }
            """);
        Assert.True(size[0] > size[1] && size[1] > 0, $"{size[0]} x {size[1]}");

        var answer = await page.GotoAsync("/api/v1/charts/sensor_readings.svg?theme=dark");
        Assert.StartsWith("image/svg+xml", answer!.Headers["content-type"], StringComparison.Ordinal);
        Assert.Equal("svg", await page.EvaluateAsync<string>("() => document.documentElement.localName"));
        Assert.True(await page.EvaluateAsync<int>("() => document.querySelectorAll('path, polyline, line').length") > 0);
        Assert.Empty(analyst.Faults);
    }

    private static async Task SetAsync(IPage page, string bytes)
    {
        var answer = await page.APIRequest.PostAsync("/graphql", new()
        {
            DataObject = new { query = "mutation($value: String) { changeSetting(input: { key: \"exports.max_bytes_per_user\", value: $value }) { errors { __typename } } }", variables = new { value = bytes } },
        });
        Assert.DoesNotContain("Error", await answer.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Runs <c>npm run verify</c>'s program and gives its exit code.</summary>
    private static async Task<int> VerifyAsync(string file, string manifest, [CallerFilePath] string here = "")
    {
        using var process = Process.Start("node", [Path.Combine(Path.GetDirectoryName(here)!, "../scripts/verify.mjs"), file, manifest]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
