using GraphQLExport.Datasets;
using GraphQLExport.Imports;
using GraphQLExport.Settings;

namespace GraphQLExport.Domains.Servers;

/// <summary>Registers servers and their metrics.</summary>
internal static class ServersServiceCollectionExtensions
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestRetention = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetention = TimeSpan.FromDays(36_500);

    /// <summary>Adds server metrics to what can be imported and exported, and the collector.</summary>
    /// <param name="services">The services; <c>AddData</c> comes first.</param>
    public static IServiceCollection AddServers(this IServiceCollection services)
    {
        services.AddSettings<ServerOptions>(ServerOptions.Section, settings => settings
            .Flag("servers.collect", options => options.Collect, "Whether the host that the server runs on is sampled.")
            .Duration("servers.interval", options => options.Interval, TimeSpan.FromSeconds(1), LongestInterval, "The time between two samples.")
            .Text("servers.name", options => options.Name, 200, "What the host is called; its id is made of it.", optional: true, defaultMeaning: "the machine's name")
            .Duration("servers.raw_retention", options => options.RawRetention, ShortestRetention, LongestRetention, "How long raw samples are kept.")
            .Duration("servers.hourly_retention", options => options.HourlyRetention, ShortestRetention, LongestRetention, "How long hourly rows are kept.")
            .Duration("servers.daily_retention", options => options.DailyRetention, ShortestRetention, LongestRetention, "How long daily rows are kept."));
        return services
            .AddSingleton<IHostReader, HostReader>()
            .AddSingleton<HostSampler>()
            .AddSingleton<IImportDataset, ServerMetricImport>()
            .AddSingleton<DatasetDefinition, ServerMetricDataset>()
            .AddSingleton<DatasetDefinition>(_ => new ServerRollupDataset(MetricResolution.Hourly))
            .AddSingleton<DatasetDefinition>(_ => new ServerRollupDataset(MetricResolution.Daily))
            .AddSingleton<DatasetDefinition, MetricSummaryDataset>()
            .AddHostedService<MetricsCollector>();
    }
}
