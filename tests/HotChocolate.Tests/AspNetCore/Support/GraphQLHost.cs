using System.Security.Claims;
using HotChocolate.AspNetCore;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>A web application with one GraphQL endpoint at /graphql; in memory, or on a port of its own.</summary>
internal sealed class GraphQLHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GraphQLHost(WebApplication app, ScriptedExecutor executor, ManualTimeProvider time) => (_app, Executor, Time) = (app, executor, time);

    public ScriptedExecutor Executor { get; }

    public ManualTimeProvider Time { get; }

    /// <summary>The address of a host with a port of its own.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => _app.Services;

    public static async Task<GraphQLHost> StartAsync(
        GraphQLServerOptions? options = null,
        Action<IRequestExecutorBuilder>? configure = null,
        bool onPort = false,
        Dictionary<string, string?>? settings = null,
        string pathBase = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        if (onPort)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        var scripted = new Builder(builder.Services);
        configure?.Invoke(scripted);
        var (executor, time) = (new ScriptedExecutor(), new ManualTimeProvider());
        builder.Services.AddSingleton<IRequestExecutorResolver>(executor);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UsePathBase(pathBase);
        app.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("X-User", out var user))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user.ToString())], "test"));
            }

            return next();
        });
        app.UseRouting();
        app.UseWebSockets();
        app.MapGraphQL().WithOptions(options ?? new GraphQLServerOptions());
        await app.StartAsync();
        return new GraphQLHost(app, executor, time);
    }

    public HttpClient CreateClient() => _app.GetTestClient();

    public WebSocketClient CreateWebSocketClient() => _app.GetTestServer().CreateWebSocketClient();

    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class Builder(IServiceCollection services) : IRequestExecutorBuilder
    {
        public string Name => "scripted";

        public IServiceCollection Services => services;
    }
}
