using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Processes;

/// <summary>What a process does and what it leaves to others is a setting.</summary>
[Trait("Req", "G-SCALE")]
public sealed class ProcessRolesTests
{
    [Fact]
    public async Task A_worker_tells_how_it_is_and_nothing_else()
    {
        await using var app = Host("worker");
        using var visitor = app.Visitor();
        foreach (var route in (string[])["/", "/graphql", "/api/v1/exports/list", "/account/login", "/downloads/a/b", "/healthy"])
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri(route, UriKind.Relative))).StatusCode);
        foreach (var route in (string[])["/health/live", "/health/ready"])
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(route, UriKind.Relative))).StatusCode);
        Assert.NotEqual(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("Roles", "none")]
    [InlineData("Roles", "8")]
    [InlineData("Heartbeat", "00:00:00")]
    [InlineData("Lease", "00:00:05")]
    public async Task A_setting_that_makes_no_sense_stops_the_start(string name, string value)
    {
        await using var app = new AppFactory { Settings = { [$"GraphQLExport:Hosting:{name}"] = value } };
        var refusal = Assert.Throws<OptionsValidationException>(() => app.Services);
        Assert.Contains($"GraphQLExport:Hosting:{name}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_not_ready_says_why()
    {
        await using var app = Host("web,worker");
        await File.WriteAllTextAsync(Path.Combine(app.DataPath, "exports"), "where a folder should be");
        var answer = await app.Visitor().GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Unhealthy", told.GetProperty("status").GetString());
        Assert.Equal(["storage"], told.GetProperty("reasons").EnumerateObject().Select(reason => reason.Name));
    }

    private static AppFactory Host(string roles) => new() { Settings = { ["GraphQLExport:Hosting:Roles"] = roles } };
}
