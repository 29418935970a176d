using System.Net.Http.Json;
using System.Text.Json;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Hosting;

/// <summary>The OpenAPI description is complete; tests/clients judges that it is true.</summary>
public sealed class OpenApiTests
{
    [Fact]
    [Trait("Req", "G-API")]
    [Trait("Req", "R-REST")]
    public async Task Every_route_under_api_account_and_downloads_is_described()
    {
        await using var app = new AppFactory();
        using var client = await app.AdaAsync();
        var paths = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        var described = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));

        var mapped = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.TrimStart('/').Split('/')[0] is "api" or "account" or "downloads")
            .SelectMany(route => route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Select(method => $"{method} /{route.RoutePattern.RawText!.TrimStart('/')}"));

        Assert.Equal(mapped.Distinct().Order(), described.Order());
        Assert.All(
            paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Where(operation => operation.Value.GetProperty("tags")[0].GetString() != "account"),
            operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!));
    }
}
