namespace GraphQLExport.Hosting;

/// <summary>Registers what every feature's routes share: problems, unexpected exceptions, probes, threads to answer on.</summary>
internal static class HostingServiceCollectionExtensions
{
    /// <summary>Adds the shared services.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HostingOptions>().Bind(configuration.GetSection(HostingOptions.Section))
            .Validate(options => options.SpaDevelopmentServer is null || Uri.IsWellFormedUriString(options.SpaDevelopmentServer, UriKind.Absolute), "GraphQLExport:SpaDevelopmentServer must be an address.")
            .ValidateOnStart();
        services.AddKnownProxies();
        // Pages only: what holds people's data is compressed where they ask for it, and never beside a secret.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
        });
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["requestId"] = context.HttpContext.TraceIdentifier);
        services.AddExceptionHandler<UnexpectedExceptions>();
        services.AddHostedService<ThreadPoolGuard>();
        services.AddHealthChecks()
            .AddCheck<DatabaseProbe>("database", tags: [Probes.Ready])
            .AddCheck<StorageProbe>("storage", tags: [Probes.Ready]);
        return services;
    }
}
