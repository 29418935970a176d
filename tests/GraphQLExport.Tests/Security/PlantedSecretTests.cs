using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Security;

/// <summary>Secrets that are planted in every place that takes one turn up nowhere else (line 41).</summary>
[Trait("Req", "R-SEC")]
[Trait("Reliability", "41")]
public sealed class PlantedSecretTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Planted = "pl4nted";

    private readonly RecordingLog log = new();
    private readonly AppFactory app;

    public PlantedSecretTests() => app = new()
    {
        Replace = services => services.AddSingleton<ILoggerProvider>(log),
        Settings = { ["GraphQLExport:Mail:Password"] = Planted + "-mail", ["GraphQLExport:Logs:Keep"] = "True" },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task They_are_in_no_export_log_error_or_metric()
    {
        using var admin = await app.AdminAsync();
        var answers = new StringBuilder();
        async Task NoteAsync(Task<HttpResponseMessage> answer) => answers.AppendLine(await (await answer).Content.ReadAsStringAsync());

        await admin.ImportCsvAsync("proxies", $"protocol,host,port,country,status,latency_ms,password\nhttp,a.example,80,AT,ALIVE,12,{Planted}-proxy\n");
        await NoteAsync(app.Visitor().PostAsJsonAsync("/account/login", new { email = "ada@example.com", password = Planted + "-guess" }));
        await NoteAsync(app.Visitor().PostAsJsonAsync("/account/login", new { email = Planted + "-mistyped", password = "x" }));
        await NoteAsync(admin.PostAsJsonAsync("/account/manage/info", new { oldPassword = Planted + "-old", newPassword = Planted + "-new" }));
        await NoteAsync(app.Visitor().PostAsJsonAsync("/account/setup", new { token = Planted + "-token", password = Planted + "-password" }));
        await NoteAsync(app.Visitor().GetAsync($"/downloads/a/b?expires=1&signature={Planted}-signature"));
        foreach (var scheme in new[] { "Bearer", "ApiKey", "Basic" })
        {
            using var stranger = app.Visitor();
            stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, Planted + "-credential");
            stranger.DefaultRequestHeaders.Add("Cookie", $"graphqlexport={Planted}-cookie");
            await NoteAsync(stranger.GetAsync("/api/v1/exports/list"));
            await NoteAsync(stranger.PostAsJsonAsync("/graphql", new { query = "{ me { email } nothing }" }));
        }

        foreach (var dataset in app.Services.GetRequiredService<DatasetCatalogue>().All)
        {
            var export = await app.RunAsync($$"""{"dataset":"{{dataset.Name}}","format":"{{(dataset.Name == "configuration" ? "YAML" : "NDJSON")}}"}""", caller: Exporting.Admin);
            Assert.True(export.Status == ExportStatus.Completed, $"{dataset.Name}: {export.Status}");
        }

        foreach (var path in app.FilesOf())
            answers.AppendLine(await File.ReadAllTextAsync(path));
        answers.AppendLine(await admin.GetStringAsync("/metrics")).AppendLine(log.Text);

        Assert.Contains("a.example", answers.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, answers.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
