using GraphQLExport.Datasets;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Logs;

/// <summary>Registers log entries.</summary>
internal static class LogsServiceCollectionExtensions
{
    /// <summary>Adds log entries to what can be imported and exported, and keeps this server's own log.</summary>
    /// <param name="services">
    /// The services; <c>AddData</c> comes right before, so that the log is kept from the moment the database is ready until after everything else has stopped.
    /// </param>
    /// <param name="configuration">Where the settings are.</param>
    public static IServiceCollection AddLogs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LogOptions>()
            .Bind(configuration.GetSection(LogOptions.Section))
            .Validate(options => options.Retention > TimeSpan.Zero, "GraphQLExport:Logs:Retention must be positive.")
            .Validate(options => options.Capacity is >= 1 and <= 1_000_000, "GraphQLExport:Logs:Capacity must be 1 to 1000000.")
            .Validate(options => options.Interval >= TimeSpan.FromMilliseconds(10) && options.Interval <= TimeSpan.FromMinutes(1), "GraphQLExport:Logs:Interval must be 10 ms to one minute.")
            .Validate(options => options.Source is { Length: >= 1 and <= 100 }, "GraphQLExport:Logs:Source has 1 to 100 characters.")
            .ValidateOnStart();
        services
            .AddSingleton<IImportDataset, LogEntryImport>()
            .AddSingleton<DatasetDefinition, LogEntryDataset>()
            .AddSingleton<LogQueue>();
        if (configuration.GetSection(LogOptions.Section).Get<LogOptions>()?.Keep == false)
            return services;
        return services
            .AddSingleton<ILoggerProvider, EntryLoggerProvider>()
            .AddHostedService<LogWriter>();
    }
}
