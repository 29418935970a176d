using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Schedules;

/// <summary>Adds schedules to the schema.</summary>
internal static class ScheduleTypes
{
    /// <summary>Adds reading, changing and running schedules.</summary>
    public static IRequestExecutorBuilder AddScheduleTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<ScheduleQueries>()
        .AddTypeExtension<ScheduleMutations>()
        .AddTypeExtension<ScheduleResolvers>()
        .AddTypeExtension<ScheduledExportResolvers>()
        .AddDataLoader<LastRunLoader>()
        .AddDataLoader<ScheduleLoader>();
}
