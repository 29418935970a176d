namespace GraphQLExport.Schedules;

/// <summary>Registers schedules.</summary>
internal static class SchedulesServiceCollectionExtensions
{
    /// <summary>Adds schedules and the clock that runs them.</summary>
    /// <param name="services">The services; <c>AddExports</c> comes first.</param>
    /// <param name="configuration">Where the settings are.</param>
    public static IServiceCollection AddSchedules(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScheduleOptions>()
            .Bind(configuration.GetSection(ScheduleOptions.Section))
            .Validate(options => options.MaxPerUser >= 0, "GraphQLExport:Schedules:MaxPerUser must not be negative.")
            .Validate(options => options.MinInterval > TimeSpan.Zero, "GraphQLExport:Schedules:MinInterval must be positive.")
            .Validate(options => options.MisfireThreshold >= TimeSpan.Zero, "GraphQLExport:Schedules:MisfireThreshold must not be negative.")
            .Validate(options => options.MaxCatchUp >= 1, "GraphQLExport:Schedules:MaxCatchUp must be at least 1.")
            .ValidateOnStart();
        return services
            .AddSingleton<ScheduleRules>()
            .AddSingleton<ScheduleSignal>()
            .AddSingleton<ScheduleStarter>()
            .AddSingleton<ScheduleRunner>()
            .AddSingleton<IScheduleService, ScheduleService>()
            .AddHostedService<ScheduleClock>();
    }
}
