using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Security;

/// <summary>Line breaks in texts of callers become no header, no recipient and no line of the log (line 38).</summary>
[Trait("Req", "E-SEC")]
[Trait("Reliability", "38")]
public sealed class LineBreakTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Break = "\r\nX-Injected: yes\r\n\r\nfail: injected";

    private readonly RecordingLog log = new();
    private readonly AppFactory app;

    public LineBreakTests() => app = new() { Replace = services => services.AddSingleton<ILoggerProvider>(log) };

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Theory]
    [InlineData("/api/v1/charts/motion_events.svg?start_date=2026-01-01&theme=")]
    [InlineData("/api/v1/charts/motion_events.svg?time_zone=")]
    [InlineData("/api/v1/charts/")]
    [InlineData("/api/v1/exports/")]
    [InlineData("/downloads/a/b?expires=1&signature=")]
    [InlineData("/downloads/a/")]
    [InlineData("/graphql?query=")]
    public async Task In_addresses(string address)
    {
        using var ada = await app.AdaAsync();

        Check(await ada.GetAsync(address + Uri.EscapeDataString(Break)));
    }

    [Fact]
    public async Task In_texts_of_GraphQL_and_REST()
    {
        using var ada = await app.AdaAsync();
        var request = new { dataset = "motion_events", format = "CSV" };
        object[] inputs =
        [
            new { name = "a" + Break, cron = "@daily", timeZone = "UTC", request, recipients = Array.Empty<string>() },
            new { name = "a", cron = "@daily" + Break, timeZone = "UTC", request, recipients = Array.Empty<string>() },
            new { name = "a", cron = "@daily", timeZone = "UTC" + Break, request, recipients = Array.Empty<string>() },
            new { name = "a", cron = "@daily", timeZone = "UTC", request, recipients = new[] { "bob@example.com" + Break } },
            new { name = "a", cron = "@daily", timeZone = "UTC", request, recipients = new[] { "bob@example.com\r\nBcc: eve@example.com" } },
            new { name = "a", cron = "@daily", timeZone = "UTC", request, recipients = new[] { "bob@example.com,eve@example.com" } },
        ];
        foreach (var input in inputs)
        {
            var answer = await ada.DataAsync("mutation($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id } errors { ... on Error { message } } } }", new { input });
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("createSchedule").GetProperty("schedule").ValueKind);
        }

        Check(await ada.PostAsJsonAsync("/account/login", new { email = "ada@example.com" + Break, password = Break }));
        Check(await ada.PostAsJsonAsync("/account/api-keys", new { name = "a" + Break }));
        Check(await ada.PostAsJsonAsync("/api/v1/exports/create", new { request, fileName = "a" + Break, reason = "a" + Break }));
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/account/manage/info");
        foreign.Headers.TryAddWithoutValidation("traceparent", "00-" + Break);
        Check(await ada.SendAsync(foreign));
        Assert.DoesNotContain(log.Text.Split('\n'), line => line.StartsWith("fail: injected", StringComparison.Ordinal) || line.StartsWith("X-Injected", StringComparison.Ordinal));
    }

    private static void Check(HttpResponseMessage answer)
    {
        Assert.False(answer.Headers.Contains("X-Injected") || answer.Content.Headers.Contains("X-Injected"));
        Assert.All(answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value), value => Assert.DoesNotContain(value, char.IsControl));
    }
}
