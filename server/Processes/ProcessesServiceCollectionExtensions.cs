namespace GraphQLExport.Processes;

/// <summary>Registers this process among those that share the database.</summary>
internal static class ProcessesServiceCollectionExtensions
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    // Less than a service manager waits before it kills.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(8);

    /// <summary>Adds the process; <c>AddData</c> comes first, and what is shared among processes after.</summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services)
    {
        services.AddOptions<ProcessOptions>().BindConfiguration(ProcessOptions.Section)
            .Validate(options => options.HasRole, "GraphQLExport:Hosting:Roles must be web, worker or web,worker.")
            .Validate(options => options.Heartbeat >= Shortest && options.Heartbeat <= TimeSpan.FromMinutes(1), "GraphQLExport:Hosting:Heartbeat must be 00:00:00.1 to 00:01:00.")
            .Validate(options => options.Lease >= 3 * options.Heartbeat && options.Lease <= TimeSpan.FromHours(1), "GraphQLExport:Hosting:Lease must be three heartbeats to one hour.")
            .ValidateOnStart();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        return services
            .AddSingleton<ProcessSignal>()
            .AddSingleton<SharedLimits>()
            .AddHostedService<CountedWindowSweep>()
            .AddSingleton<ProcessRegistry>()
            .AddHostedService(provider => provider.GetRequiredService<ProcessRegistry>());
    }
}
