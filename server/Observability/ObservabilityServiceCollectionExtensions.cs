using GraphQLExport.Downloads;
using GraphQLExport.Exports;
using GraphQLExport.Imports;
using Microsoft.Extensions.Logging.Console;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>Registers what the server tells about itself.</summary>
internal static class ObservabilityServiceCollectionExtensions
{
    /// <summary>Adds metrics, and the scopes of log lines to JSON on the console.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Where the settings are.</param>
    public static IServiceCollection AddObservability(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ObservabilityOptions>().Bind(configuration.GetSection(ObservabilityOptions.Section))
            .Validate(options => Enum.IsDefined(options.Access), "GraphQLExport:Metrics:Access must be Local, Administrators or Everyone.")
            .ValidateOnStart();
        services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat ??= "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        return services
            .AddSingleton(_ => NewRegistry())
            .AddSingleton<IMetricFactory>(provider => Prometheus.Metrics.WithCustomRegistry(provider.GetRequiredService<CollectorRegistry>()))
            .AddSingleton<IExportObserver, ExportMetrics>()
            .AddSingleton<IExportObserver, MotionExportMetrics>()
            .AddSingleton<IImportObserver, ImportMetrics>()
            .AddSingleton<IDownloadObserver, DownloadMetrics>()
            .AddSingleton<GraphQLMetrics>()
            .AddSingleton<RouteMetrics>()
            .AddSingleton<QueueMetrics>()
            .AddSingleton<LogMetrics>()
            .AddSingleton<OpenStreamMetrics>();
    }

    /// <summary>Counts answers, and reads at each look at the metrics what is known elsewhere. Goes after <see cref="RequestIds.UseRequestIds"/>.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        var services = app.Services;
        var (queue, logs, streams) = (services.GetRequiredService<QueueMetrics>(), services.GetRequiredService<LogMetrics>(), services.GetRequiredService<OpenStreamMetrics>());
        var registry = services.GetRequiredService<CollectorRegistry>();
        registry.AddBeforeCollectCallback(queue.CollectAsync);
        registry.AddBeforeCollectCallback(logs.Collect);
        registry.AddBeforeCollectCallback(streams.Collect);
        var routes = services.GetRequiredService<RouteMetrics>();
        app.Use(next => http => routes.InvokeAsync(http, next));
    }

    // Its own and not the process's one: tests run several servers in one process.
    private static CollectorRegistry NewRegistry()
    {
        var registry = Prometheus.Metrics.NewCustomRegistry();
        DotNetStats.Register(registry);
        return registry;
    }
}
