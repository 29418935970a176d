using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphQLExport.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphQLExport.E2E;

/// <summary>What happens to an export while it runs: cancel, reload, other tabs. Enough rows are imported that there is time for it.</summary>
public sealed class RunningExportTests(ProductFixture fixture) : IClassFixture<ProductFixture>, IAsyncLifetime
{
    private const int Rows = 3_000_000;

    private static readonly SemaphoreSlim Importing = new(1);

    public async Task InitializeAsync()
    {
        await Importing.WaitAsync();
        try
        {
            await ImportAsync();
        }
        finally
        {
            Importing.Release();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Trait("Req", "R-UI")]
    [Trait("Req", "X-FR13")]
    public async Task ARunningExportIsCancelledAndLeavesNoFile()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await page.GotoAsync("/exports");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await StartSortedExportAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel export of" }).First.ClickAsync();

        await Expect(page.GetByText("Cancelled", new() { Exact = true }).First).ToBeVisibleAsync();
        var folder = Path.Combine(fixture.Product.Folder, "exports");
        Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file => new FileInfo(file).Length > 50_000_000);
        Assert.Empty(analyst.Faults);
    }

    [Fact]
    [Trait("Req", "R-UI")]
    [Trait("Req", "X-FR9")]
    public async Task ProgressSurvivesAReloadShowsInAnotherTabAndTheFileDownloadsOnce()
    {
        await using var analyst = await AnalystPage.SignInAsync(fixture);
        var page = analyst.Page;
        await StartLongExportAsync(page);

        var other = await analyst.OpenTabAsync();
        var otherDownloads = 0;
        other.Download += (_, _) => Interlocked.Increment(ref otherDownloads);
        await other.GotoAsync("/exports");
        await Expect(other.GetByRole(AriaRole.Progressbar).First).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.ReloadAsync(), new() { Timeout = 60_000 });

        await Expect(page.GetByText("Ready").First).ToBeVisibleAsync();
        await Expect(other.GetByText("Ready").First).ToBeVisibleAsync();
        Assert.Equal(0, otherDownloads);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 50_000_000);
    }

    private static async Task StartLongExportAsync(IPage page)
    {
        await page.GotoAsync("/sensors?sensor=long/run&range=custom&from=2020-09-01&to=2020-11-01");
        var modal = await ExportModal.OpenAsync(page);
        await modal.ChooseFormatAsync("JSON");
        await modal.StartAsync("JSON");
        await Expect(modal.Dialog.GetByText("Exporting", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Starts an export that the database has to sort before its first row: seconds of work for a cancel to meet.</summary>
    private async Task StartSortedExportAsync()
    {
        const string Start = """
            mutation {
              startExport(input: { request: { dataset: "sensor_readings", format: JSON, order: [{ value: ASC }, { timestamp: DESC }] } }) {
                errors { __typename }
              }
            }
            """;
        using var client = await SignedInAsync();
        using var answer = await client.PostAsJsonAsync("graphql", new { query = Start });
        var payload = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("startExport");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var client = new HttpClient { BaseAddress = fixture.Product.Address };
        using var signIn = await client.PostAsJsonAsync("account/login", new { email = "ada@example.com", password = "Demo-Pass-1!" });
        var token = (await signIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task ImportAsync()
    {
        using var client = await SignedInAsync();
        using var rows = new PushContent(WriteRows);
        using var answer = await client.PostAsync(new Uri("api/v1/import/sensor-readings?createMissing=true", UriKind.Relative), rows);
        answer.EnsureSuccessStatusCode();
    }

    private static void WriteRows(StreamWriter writer)
    {
        writer.Write("sensor_id,timestamp_ms,value,quality\n");
        for (var row = 0; row < Rows; row++)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"long/run,{1_600_000_000_000 + row * 1000L},{row % 1000 / 7.0},192\n"));
    }

    private sealed class PushContent : HttpContent
    {
        private readonly Action<StreamWriter> _write;

        public PushContent(Action<StreamWriter> write)
        {
            _write = write;
            Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            _write(writer);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
