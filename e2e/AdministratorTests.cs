using System.Text;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>What administrators alone see: who may sign in, and audit rows of other systems.</summary>
[Collection(ProductCollection.Name)]
public sealed class AdministratorTests(ProductFixture fixture)
{
    public static TheoryData<ColorScheme, int> Looks => new() { { ColorScheme.Light, 1280 }, { ColorScheme.Dark, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    [Trait("Req", "R-SEC")]
    [Trait("Req", "R-AUD")]
    [Trait("Req", "G-SPA")]
    public async Task UsersAndImportedRowsAreFoundAndExported(ColorScheme scheme, int width)
    {
        await using var administrator = await AnalystPage.SignInAsync(
            fixture, "admin@example.com", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 860 }, ReducedMotion = ReducedMotion.Reduce });
        var page = administrator.Page;
        await page.GotoAsync("/users?role=ANALYST");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Users" }).GetByRole(AriaRole.Row)).ToContainTextAsync(["E-mail", "ada@example.comAdaAnalyst", "bob@example.comBobAnalyst"]);
        await CheckAsync();
        var modal = await ExportModal.OpenAsync(page);
        await modal.ChooseFormatAsync("CSV");
        var download = await page.DownloadAsync(() => modal.StartAsync("CSV"));
        Assert.Equal("email,display_name,role\r\n[redacted],Ada,ANALYST\r\n[redacted],Bob,ANALYST\r\n", await File.ReadAllTextAsync(await download.PathAsync()));

        var answer = await page.APIRequest.PostAsync($"/api/v1/import/audit-trail?set=source:cloud-{width}", new()
        {
            DataByte = Encoding.UTF8.GetBytes($"timestamp,actor,service,action,details_json\n2023-07-10T11:42:36Z,benjamin,s3,Put{width},\"{{\"\"Host\"\":\"\"a\"\"}}\"\n"),
            Headers = new Dictionary<string, string> { ["Content-Type"] = "text/csv" },
        });
        Assert.True(answer.Ok, await answer.TextAsync());
        await page.GotoAsync($"/reports?tab=trail&text=Put{width}");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Imported audit rows" }).GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync($"cloud-{width}benjamins3 Put{width}");
        await CheckAsync();
        Assert.Empty(administrator.Faults);

        async Task CheckAsync()
        {
            Assert.Empty(await Axe.ViolationsAsync(page));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }
}
