using System.Text.Json.Serialization;
using GraphQLExport.Exports;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphQLExport.Hosting.OpenApi;

/// <summary>The description of the REST routes, <c>GET /openapi/v1.json</c> (OpenAPI 3.1), made from the routes as they are mapped.</summary>
internal static class OpenApiSetup
{
    private static readonly string[] Described = ["account/", "api/", "downloads/"];

    /// <summary>Adds what makes the description.</summary>
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(RequestJson.Enums);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = route => Array.Exists(Described, start => route.RelativePath?.StartsWith(start, StringComparison.Ordinal) == true);
            options.AddDocumentTransformer(Introduce);
            options.AddDocumentTransformer<SignInTransformer>();
            options.AddOperationTransformer<SignInTransformer>();
            options.AddSchemaTransformer<ValuesTransformer>();
        });
        return services;
    }

    /// <summary>Maps the description, for whoever is signed in, as the GraphQL schema.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi().RequireAuthorization();

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "GraphQLExport",
            Version = "1",
            Description = "What GraphQL is wrong for: file bytes, direct streams, bulk imports, accounts, probes. Errors are problem details (RFC 9457) that name the field.",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [];
        return Task.CompletedTask;
    }
}
