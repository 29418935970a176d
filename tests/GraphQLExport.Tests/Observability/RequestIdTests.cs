using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Domains.Logs;
using GraphQLExport.Tests.Imports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace GraphQLExport.Tests.Observability;

[Trait("Req", "X-FR3")]
public sealed class RequestIdTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Theory]
    [InlineData($"00-{TraceId}-b7ad6b7169203331-01", true)]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01", false)]
    [InlineData($"00-{TraceId}", false)]
    [InlineData("evil\tid", false)]
    [InlineData(null, false)]
    public async Task A_valid_trace_is_gone_on_with_and_any_other_request_gets_an_id(string? traceParent, bool isKept)
    {
        await using var app = new AppFactory();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        if (traceParent is not null)
            request.Headers.TryAddWithoutValidation("traceparent", traceParent);

        var id = Assert.Single((await app.Visitor().SendAsync(request)).Headers.GetValues("X-Request-Id"));

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(isKept, id == TraceId);
    }

    [Fact]
    public async Task The_id_stands_in_the_answer_in_the_problem_and_in_the_log()
    {
        await using var app = new AppFactory { Settings = { ["GraphQLExport:Logs:Keep"] = "True", ["GraphQLExport:Logs:Interval"] = "00:01:00" } };
        var ada = await app.AdaAsync();
        var answer = await ada.PostAsync("/api/v1/import/motion-events", new StringContent(ImportClient.MotionHeader + ImportClient.MotionRow, new System.Net.Http.Headers.MediaTypeHeaderValue("text/csv")));
        var problem = await ada.GetAsync("/api/v1/motion-events/export?timezone=x");
        await app.Services.GetServices<IHostedService>().OfType<LogWriter>().Single().FlushAsync(default);

        var id = Assert.Single(answer.Headers.GetValues("X-Request-Id"));
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(id, database.LogEntries.Single(entry => entry.Message.StartsWith("Import by")).RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, problem.StatusCode);
        Assert.Equal(
            Assert.Single(problem.Headers.GetValues("X-Request-Id")),
            (await problem.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task Lines_of_json_on_the_console_carry_scopes_and_readable_ones_do_not()
    {
        await using var app = new AppFactory();
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(new KeyValuePair<string, object?>[] { new("RequestId", TraceId) });
        string Written(string name)
        {
            var formatter = app.Services.GetServices<ConsoleFormatter>().Single(candidate => candidate.Name == name);
            using var text = new StringWriter();
            formatter.Write(new LogEntry<string>(LogLevel.Information, "c", default, "hello", null, (state, _) => state), scopes, text);
            return text.ToString();
        }

        var json = JsonSerializer.Deserialize<JsonElement>(Written(ConsoleFormatterNames.Json));

        Assert.Equal(TraceId, json.GetProperty("Scopes")[0].GetProperty("RequestId").GetString());
        Assert.Equal("hello", json.GetProperty("Message").GetString());
        Assert.DoesNotContain(TraceId, Written(ConsoleFormatterNames.Simple), StringComparison.Ordinal);
    }
}
