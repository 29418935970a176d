using System.Net;
using GraphQLExport.Accounts;
using GraphQLExport.Http;
using Microsoft.Extensions.Options;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary><c>GET /metrics</c>: what the server counts, in Prometheus' text format.</summary>
internal static class MetricsEndpoint
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Maps the route; <see cref="ObservabilityOptions.Access"/> says for whom.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/metrics", Read).AllowAnonymous();

    private static async Task<IResult> Read(HttpContext http, CollectorRegistry metrics, IOptions<ObservabilityOptions> options)
    {
        if (!MayRead(http, options.Value.Access))
            return Caller.Of(http.User) is null ? Results.Unauthorized() : Problems.Forbidden("Only administrators and programs on this machine may read metrics.");
        http.Response.ContentType = ContentType;
        await metrics.CollectAndExportAsTextAsync(http.Response.Body, http.RequestAborted);
        return Results.Empty;
    }

    private static bool MayRead(HttpContext http, MetricsAccess access) =>
        access == MetricsAccess.Everyone
        || Caller.Of(http.User) is { IsAdministrator: true }
        || (access == MetricsAccess.Local && IsLocal(http));

    // Through a proxy on this machine everyone comes from here.
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("Via");
}
