using HotChocolate.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>Accepts WebSocket connections that speak graphql-transport-ws.</summary>
internal static class SocketHandler
{
    public const string Subprotocol = "graphql-transport-ws";

    public static async Task HandleAsync(HttpContext context, IRequestExecutor executor, GraphQLSocketOptions options)
    {
        if (!IsOriginAllowed(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var services = context.RequestServices;
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        var socket = await context.WebSockets.AcceptWebSocketAsync(isSpoken ? Subprotocol : null);
        using var connection = new SocketConnection(context, socket, time);
        var interceptor = services.GetKeyedService<ISocketSessionInterceptor>(executor.Schema.Name) ?? new DefaultSocketSessionInterceptor();
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger<SocketSession>() ?? NullLogger<SocketSession>.Instance;
        await using var session = new SocketSession(connection, executor, interceptor, options, time, logger);
        await using var stopping = services.GetService<IHostApplicationLifetime>()?.ApplicationStopping.Register(
            () => _ = connection.CloseAsync(SocketCloseCodes.GoingAway, "Going away"));
        if (!isSpoken)
        {
            await connection.CloseAsync(SocketCloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable");
        }

        await session.RunAsync();
    }

    /// <summary>
    /// A browser names the page that connects, and sends the cookies of the site connected to. Only the site's own pages, and those
    /// that <see cref="WebSocketOptions.AllowedOrigins" /> names, may; a client that is no browser names none.
    /// </summary>
    private static bool IsOriginAllowed(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return true;
        }

        var allowed = context.RequestServices.GetService<IOptions<WebSocketOptions>>()?.Value.AllowedOrigins ?? [];
        return allowed.Any(o => o == "*" || o.Equals(origin, StringComparison.OrdinalIgnoreCase))
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
