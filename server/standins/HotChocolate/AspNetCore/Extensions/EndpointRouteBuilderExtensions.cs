using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.AspNetCore.Playground;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps GraphQL to a path.</summary>
public static class EndpointRouteBuilderExtensions
{
    private static readonly GraphQLServerOptions DefaultOptions = new();

    /// <summary>
    /// Maps a schema to a path: GraphQL over HTTP, server-sent events and, where <c>UseWebSockets</c> stands before it, WebSockets;
    /// the playground for browsers.
    /// </summary>
    /// <param name="endpointRouteBuilder">The application's routes.</param>
    /// <param name="path">The path.</param>
    /// <param name="schemaName">The schema's name; null for the default one.</param>
    /// <returns>A builder for options and conventions of the endpoints.</returns>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpointRouteBuilder,
        string path = "/graphql",
        string? schemaName = null)
    {
        ArgumentNullException.ThrowIfNull(endpointRouteBuilder);
        ArgumentNullException.ThrowIfNull(path);
        path = path.TrimEnd('/');
        var main = endpointRouteBuilder.Map(path, context => HandleAsync(context, path, schemaName)).WithDisplayName("GraphQL");
        var assets = endpointRouteBuilder
            .MapMethods(path + "/{**file}", [HttpMethods.Get, HttpMethods.Head], context => PlaygroundHandler.ServeAssetAsync(context, OptionsOf(context)))
            .WithDisplayName("GraphQL playground");
        return new GraphQLEndpointConventionBuilder(main, assets);
    }

    /// <summary>Sets what the endpoint accepts.</summary>
    /// <param name="builder">The endpoint's builder.</param>
    /// <param name="serverOptions">The options.</param>
    /// <returns>The builder.</returns>
    public static GraphQLEndpointConventionBuilder WithOptions(this GraphQLEndpointConventionBuilder builder, GraphQLServerOptions serverOptions)
    {
        ArgumentNullException.ThrowIfNull(serverOptions);
        return builder.WithMetadata(serverOptions);
    }

    private static async Task HandleAsync(HttpContext context, string path, string? schemaName)
    {
        var options = OptionsOf(context);
        if (!context.WebSockets.IsWebSocketRequest && PlaygroundHandler.IsPageRequest(context, options))
        {
            await PlaygroundHandler.ServePageAsync(context, path, options);
            return;
        }

        var executors = context.RequestServices.GetRequiredService<IRequestExecutorResolver>();
        var executor = await executors.GetRequestExecutorAsync(schemaName, context.RequestAborted);
        await (context.WebSockets.IsWebSocketRequest
            ? SocketHandler.HandleAsync(context, executor, options.Sockets)
            : new HttpHandler(context, executor, options).HandleAsync());
    }

    private static GraphQLServerOptions OptionsOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>() ?? DefaultOptions;
}
