namespace GraphQLExport.Hosting;

/// <summary>Registers what every feature's routes share: problems, unexpected exceptions, probes.</summary>
internal static class HostingServiceCollectionExtensions
{
    /// <summary>Adds the shared services.</summary>
    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HostingOptions>().Bind(configuration.GetSection(HostingOptions.Section))
            .Validate(options => options.SpaDevelopmentServer is null || Uri.IsWellFormedUriString(options.SpaDevelopmentServer, UriKind.Absolute), "GraphQLExport:SpaDevelopmentServer must be an address.")
            .ValidateOnStart();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["requestId"] = context.HttpContext.TraceIdentifier);
        services.AddExceptionHandler<UnexpectedExceptions>();
        services.AddHealthChecks()
            .AddCheck<DatabaseProbe>("database", tags: [Probes.Ready])
            .AddCheck<StorageProbe>("storage", tags: [Probes.Ready]);
        return services;
    }
}
