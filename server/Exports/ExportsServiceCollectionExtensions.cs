using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Destinations;
using GraphQLExport.Formats;
using Microsoft.Extensions.Options;
using Quartz;

namespace GraphQLExport.Exports;

/// <summary>Registers exports: datasets, validation, jobs, progress.</summary>
internal static class ExportsServiceCollectionExtensions
{
    /// <summary>Adds exports and what they stand on.</summary>
    /// <param name="services">The services; <c>AddData</c> and <c>AddAccounts</c> come first.</param>
    /// <param name="configuration">Where the settings are.</param>
    public static IServiceCollection AddExports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExportOptions>()
            .Bind(configuration.GetSection(ExportOptions.Section))
            .Validate(options => options.MaxPerUser is >= 1 and <= 1_000, "GraphQLExport:Exports:MaxPerUser must be 1 to 1000.")
            .Validate(options => options.Workers is >= 1 and <= 64, "GraphQLExport:Exports:Workers must be 1 to 64.")
            .Validate(options => options.MaxPresetsPerUser >= 0, "GraphQLExport:Exports:MaxPresetsPerUser must not be negative.")
            .Validate(options => options.Retention > TimeSpan.Zero, "GraphQLExport:Exports:Retention must be positive.")
            .Validate(options => options.LinkLifetime > TimeSpan.Zero, "GraphQLExport:Exports:LinkLifetime must be positive.")
            .Validate(options => options.MaxAttempts >= 1, "GraphQLExport:Exports:MaxAttempts must be at least 1.")
            .ValidateOnStart();
        services.AddExportFormats();
        services.AddLocalDestination(provider => provider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf("exports"));
        services
            .AddSingleton<DatasetCatalogue>()
            .AddSingleton<RequestValidator>()
            .AddSingleton<RedactionKey>()
            .AddSingleton<RequestRows>()
            .AddSingleton<Increments>()
            .AddSingleton<Owners>()
            .AddSingleton<ExportStore>()
            .AddSingleton<ExportEvents>()
            .AddSingleton<FollowerCount>()
            .AddSingleton<IExportObserver, ExportLog>()
            .AddSingleton<ExportObservers>()
            .AddSingleton<ExportFollower>()
            .AddSingleton<ExportCancellations>()
            .AddSingleton<ExportQueue>()
            .AddSingleton<ExportSpeed>()
            .AddSingleton<ExportPlanner>()
            .AddSingleton<ExportAttempt>()
            .AddSingleton<ExportRunner>()
            .AddSingleton<StreamSlots>()
            .AddSingleton<DirectStreams>()
            .AddSingleton<ExportStarter>()
            .AddSingleton<ExportCanceler>()
            .AddSingleton<ExportRetrier>()
            .AddSingleton<ExportDeleter>()
            .AddSingleton<ExportList>()
            .AddSingleton<IPresetService, PresetService>()
            .AddSingleton<IExportService, ExportService>();
        return services.AddWorkers(configuration);
    }

    private static IServiceCollection AddWorkers(this IServiceCollection services, IConfiguration configuration)
    {
        var workers = configuration.GetSection(ExportOptions.Section).Get<ExportOptions>()?.Workers ?? new ExportOptions().Workers;
        services.AddQuartz(quartz => quartz
            .UseInMemoryStore(_ => { })
            .UseDefaultThreadPool(Math.Clamp(workers, 1, 64)));
        // Recovery fills the queue before the workers look at it; on a stop they are given the time to clean up.
        services.AddHostedService<ExportRecovery>();
        services.AddHostedService<ExportRetention>();
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
