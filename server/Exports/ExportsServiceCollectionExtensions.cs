using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Destinations;
using GraphQLExport.Exports.Charts;
using GraphQLExport.Formats;
using GraphQLExport.Secrets;
using GraphQLExport.Settings;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <summary>Registers exports: datasets, validation, jobs, progress.</summary>
internal static class ExportsServiceCollectionExtensions
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>Adds exports and what they stand on.</summary>
    /// <param name="services">The services; <c>AddData</c> and <c>AddAccounts</c> come first.</param>
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.AddSettings<ExportOptions>(ExportOptions.Section, settings => settings
            .Integer("exports.max_per_user", options => options.MaxPerUser, 1, 1_000, "Queued and running exports that one user may have, and direct downloads at the same time.")
            .Integer("exports.max_streams", options => options.MaxStreams, 1, 10_000, "Direct downloads that all users may have open in one process.")
            .Duration("exports.longest_stream", options => options.LongestStream, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), "How long a direct download may take; an export has no such limit.")
            .Integer("exports.max_presets_per_user", options => options.MaxPresetsPerUser, 0, 100_000, "Presets that one user may keep.")
            .Integer("exports.max_attempts", options => options.MaxAttempts, 1, 100, "How often an export is begun before it counts as failed.")
            .Integer("exports.automatic_retries", options => options.AutomaticRetries, 0, 10, "How often an export is tried again by itself after a failure that may pass.")
            .Duration("exports.retry_delay", options => options.RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), "How long after the first failure an export is tried again; six times as long after each further one.")
            .Integer("exports.workers", options => options.Workers, 1, 64, "Exports that run side by side in one process.", "the number of processors", restart: true)
            .Duration("exports.retention", options => options.Retention, TimeSpan.FromSeconds(1), Longest, "How long the file of an export that finishes from now on is kept.")
            .Duration("exports.history", options => options.History, TimeSpan.FromHours(1), Longest, "How long an export stays in the history after its end, if its file is not kept longer.")
            .Integer("exports.max_bytes_per_user", options => options.MaxBytesPerUser, 0, long.MaxValue, "Bytes that the files of one user's exports may take together; 0 for any number.")
            .Integer("exports.max_bytes", options => options.MaxBytes, 0, long.MaxValue, "Bytes that the files of everyone's exports may take together; 0 for any number.")
            .Duration("exports.link_lifetime", options => options.LinkLifetime, TimeSpan.FromSeconds(1), Longest, "How long a download link lives that is made from now on."));
        services.AddExportFormats();
        services.AddDestination(
            provider => provider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf("exports"),
            provider => provider.GetRequiredService<MasterKeys>().CurrentId is not null,
            provider => provider.GetRequiredService<ExportFileKey>().Load());
        services
            .AddSingleton<DatasetCatalogue>()
            .AddSingleton<RequestValidator>()
            .AddSingleton<RedactionKey>()
            .AddSingleton<ExportFileKey>()
            .AddSingleton<RequestRows>()
            .AddSingleton<StorageQuota>()
            .AddSingleton<ManifestKey>()
            .AddSingleton<ManifestSigner>()
            .AddSingleton<ManifestWriter>()
            .AddSingleton<Increments>()
            .AddSingleton<Owners>()
            .AddSingleton<Passphrases>()
            .AddSingleton<ExportStore>()
            .AddSingleton<ExportCleanup>()
            .AddSingleton<ExportEvents>()
            .AddSingleton<FollowerCount>()
            .AddSingleton<IExportObserver, ExportLog>()
            .AddSingleton<ExportObservers>()
            .AddSingleton<ExportFollower>()
            .AddSingleton<ExportCancellations>()
            .AddSingleton<ExportQueue>()
            .AddSingleton<ExportSpeed>()
            .AddSingleton<ExportPlanner>()
            .AddSingleton<ExportFiles>()
            .AddSingleton<ExportAttempt>()
            .AddSingleton<AutomaticRetries>()
            .AddSingleton<ExportRunner>()
            .AddSingleton<StreamSlots>()
            .AddSingleton<DirectStreams>()
            .AddSingleton<ChartAnswers>()
            .AddSingleton<ExportStarter>()
            .AddSingleton<ExportCanceler>()
            .AddSingleton<ExportRetrier>()
            .AddSingleton<ExportDeleter>()
            .AddSingleton<ExportList>()
            .AddSingleton<IPresetService, PresetService>()
            .AddSingleton<IExportService, ExportService>();
        return services.AddWorkers();
    }

    private static IServiceCollection AddWorkers(this IServiceCollection services)
    {
        services.AddSingleton<WorkersWakeUp>();
        services.AddSingleton<ExportWorkers>();
        // Recovery fills the queue before the workers look at it.
        services.AddHostedService<ExportRecovery>();
        services.AddHostedService<ExportRetention>();
        services.AddHostedService<ExportRelay>();
        return services.AddHostedService(provider => provider.GetRequiredService<ExportWorkers>());
    }
}
