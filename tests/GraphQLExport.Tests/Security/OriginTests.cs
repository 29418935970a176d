using System.Net;
using System.Text;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Security;

/// <summary>What a page of another site can make a browser send with its user's cookie changes nothing (line 33).</summary>
[Trait("Req", "E-SEC")]
[Trait("Reliability", "33")]
public sealed class OriginTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Start = """{"query":"mutation { startExport(input: { request: { dataset: \"motion_events\", format: CSV } }) { export { id } } }"}""";
    private const string StartRest = """{"request":{"dataset":"motion_events","format":"CSV"}}""";
    private const string Key = """{"name":"foreign"}""";

    public static TheoryData<string, string, string> Bodies
    {
        get
        {
            var bodies = new TheoryData<string, string, string>();
            foreach (var type in new[] { "text/plain", "text/plain;charset=utf-8", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "application/json5, text/plain" })
            {
                bodies.Add("/graphql", type, Start);
                bodies.Add("/api/v1/exports/create", type, StartRest);
                bodies.Add("/api/v1/reports/schedule", type, """{"name":"foreign","cron":"@daily","timeZone":"UTC","request":{"dataset":"motion_events","format":"CSV"}}""");
                bodies.Add("/api/v1/reports/generate", type, StartRest);
                bodies.Add("/account/api-keys", type, Key);
                bodies.Add("/account/manage/info", type, """{"oldPassword":"Demo-Pass-1!","newPassword":"Another-Pass-2"}""");
                bodies.Add("/account/sign-out-everywhere", type, "{}");
                bodies.Add("/account/logout", type, "{}");
            }

            return bodies;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_form_of_another_site_changes_nothing(string route, string type, string body)
    {
        using var ada = await app.AdaAsync();
        var before = await StateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.Add("Origin", "https://elsewhere.example");
        if (type.Length > 0)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await ada.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(before, await StateAsync());
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account/manage/info")).StatusCode);
    }

    [Theory]
    [InlineData("/graphql?query=mutation%7BmarkNotificationsRead%7Bcount%7D%7D")]
    [InlineData("/graphql?query=mutation%7BstartExport(input%3A%7Brequest%3A%7Bdataset%3A%22motion_events%22%2Cformat%3ACSV%7D%7D)%7Bexport%7Bid%7D%7D%7D")]
    [InlineData("/api/v1/exports/create")]
    [InlineData("/account/logout")]
    [InlineData("/account/sign-out-everywhere")]
    public async Task A_link_or_picture_of_another_site_changes_nothing(string route)
    {
        using var ada = await app.AdaAsync();
        var before = await StateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        request.Headers.Accept.Add(new("application/json"));

        var answer = await ada.SendAsync(request);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
        Assert.Equal(before, await StateAsync());
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/account/manage/info")).StatusCode);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/api/v1/exports/create")]
    [InlineData("/account/login")]
    public async Task No_page_of_another_site_is_allowed_to_ask(string route)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, route);
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        var answer = await app.Visitor().SendAsync(request);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost.elsewhere.example", false)]
    [InlineData("http://elsewhere.example/?http://localhost", false)]
    [InlineData("http://localhost:81", false)]
    [InlineData("http://localhost", true)]
    [InlineData("https://localhost", true)]
    [InlineData(null, true)]
    public async Task Only_pages_of_this_site_open_sockets(string? origin, bool opens)
    {
        var client = app.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        var opening = client.ConnectAsync(new Uri(app.Server.BaseAddress, "/graphql"), CancellationToken.None);

        if (opens)
            (await opening).Dispose();
        else
            Assert.Contains("403", (await Assert.ThrowsAsync<InvalidOperationException>(() => opening)).Message, StringComparison.Ordinal);
    }

    private async Task<(int, int, int, string)> StateAsync()
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return (
            await database.Set<GraphQLExport.Exports.Export>().CountAsync(),
            await database.Set<GraphQLExport.Schedules.Schedule>().CountAsync(),
            await database.Set<GraphQLExport.Accounts.ApiKeys.ApiKey>().CountAsync(),
            string.Concat(await database.Users.OrderBy(user => user.Id).Select(user => user.SecurityStamp + user.PasswordHash).ToListAsync()));
    }
}
