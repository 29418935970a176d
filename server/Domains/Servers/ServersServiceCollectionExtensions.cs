using GraphQLExport.Datasets;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Servers;

/// <summary>Registers servers and their metrics.</summary>
internal static class ServersServiceCollectionExtensions
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromHours(1);

    /// <summary>Adds server metrics to what can be imported and exported, and the collector.</summary>
    /// <param name="services">The services; <c>AddData</c> comes first.</param>
    /// <param name="configuration">Where the settings are.</param>
    public static IServiceCollection AddServers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ServerOptions>()
            .Bind(configuration.GetSection(ServerOptions.Section))
            .Validate(options => options.Interval >= TimeSpan.FromSeconds(1) && options.Interval <= LongestInterval, "GraphQLExport:Servers:Interval must be one second to one hour.")
            .Validate(options => options.Name is null or { Length: <= 200 }, "GraphQLExport:Servers:Name may have at most 200 characters.")
            .Validate(options => options.RawRetention > TimeSpan.Zero, "GraphQLExport:Servers:RawRetention must be positive.")
            .Validate(options => options.HourlyRetention > TimeSpan.Zero, "GraphQLExport:Servers:HourlyRetention must be positive.")
            .Validate(options => options.DailyRetention > TimeSpan.Zero, "GraphQLExport:Servers:DailyRetention must be positive.")
            .ValidateOnStart();
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
