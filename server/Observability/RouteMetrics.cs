using System.Globalization;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Counts answers by route, as it is mapped and not as it is asked for, and by status.</summary>
internal sealed class RouteMetrics(IMetricFactory metrics, TimeProvider time)
{
    private readonly Histogram durations = metrics.CreateHistogram("graphqlexport_http_request_duration_seconds", "Time that answers took, by route (none: no route was met, or a page) and status. WebSockets count as long as they are open.", Durations.OfAnswers("route", "status"));

    /// <summary>Passes a request on and counts its answer.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var started = time.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            durations.WithLabels(route, http.Response.StatusCode.ToString(CultureInfo.InvariantCulture)).Observe(time.GetElapsedTime(started).TotalSeconds);
        }
    }
}
