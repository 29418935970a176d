using GraphQLExport.Data;
using GraphQLExport.Destinations;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphQLExport.Hosting;

/// <summary>The routes that tell a supervisor how the server is: <c>/health/live</c> answers while the process does, <c>/health/ready</c> when it can work, or why it cannot.</summary>
internal static class Probes
{
    /// <summary>Tag of the checks that readiness asks.</summary>
    public const string Ready = "ready";

    /// <summary>Maps both probes.</summary>
    public static void MapProbes(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    // What a check throws may name what is nobody's business.
    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString(),
        Reasons = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .ToDictionary(entry => entry.Key, entry => (entry.Value.Exception is null ? entry.Value.Description : null) ?? "It could not be checked."),
    });
}

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseProbe(IDbContextFactory<AppDbContext> databases) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}

/// <summary>Whether export files can be written.</summary>
internal sealed class StorageProbe(IDestination destination, TimeProvider time) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var file = await destination.CreateAsync(StorageKey.New("probe", time.GetUtcNow()), cancellationToken);
            await file.Stream.WriteAsync(new byte[1], cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DestinationException e)
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
    }
}
