using GraphQLExport.Exports;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GraphQLExport.Observability;

/// <summary>
/// Traces of OpenTelemetry: requests, exports with their phases, statements of PostgreSQL, and what the server asks others for (S3, webhooks). Sent only where
/// OpenTelemetry's own settings name a collector (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).
/// </summary>
internal static class Tracing
{
    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    /// <summary>Sends traces where there is a collector.</summary>
    public static void AddTracing(this IServiceCollection services, IConfiguration configuration)
    {
        if (Endpoints.All(name => string.IsNullOrEmpty(configuration[name])))
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "graphqlexport", serviceVersion: SoftwareVersion.Number))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !IsProbe(http.Request.Path))
                .AddSource(AttemptTrace.Source, "Npgsql", "System.Net.Http")
                .AddOtlpExporter());
    }

    private static bool IsProbe(PathString path) => path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments("/metrics", StringComparison.Ordinal);
}
