using System.Security.Claims;
using System.Text;
using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>A web application with the engine at /graphql, in memory; the header X-User signs a caller in.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EngineHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<EngineHost> StartAsync(
        Action<IRequestExecutorBuilder> configure, Dictionary<string, string?>? settings = null, GraphQLServerOptions? options = null, int maxBytes = 100_000)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseTestServer();
        configure(builder.Services.AddGraphQLServer(maxAllowedRequestSize: maxBytes));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("X-User", out var user))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user.ToString())], "test"));
            }

            return next();
        });
        app.UseWebSockets();
        app.MapGraphQL().WithOptions(options ?? new GraphQLServerOptions());
        await app.StartAsync();
        return new(app);
    }

    public HttpClient CreateClient(string? user = null)
    {
        var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        if (user is not null)
        {
            client.DefaultRequestHeaders.Add("X-User", user);
        }

        return client;
    }

    public async Task<SocketClient> ConnectAsync(string payload = "{}")
    {
        var sockets = _app.GetTestServer().CreateWebSocketClient();
        sockets.SubProtocols.Add("graphql-transport-ws");
        var socket = new SocketClient(await sockets.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None));
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
        await socket.ReceiveAsync();
        return socket;
    }

    public static StringContent Body(string query, object? variables = null, string? operationName = null) => new(
        System.Text.Json.JsonSerializer.Serialize(new { query, variables, operationName }), Encoding.UTF8, "application/json");

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
