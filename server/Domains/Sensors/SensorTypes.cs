using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Adds sensors to the schema.</summary>
internal static class SensorTypes
{
    /// <summary>Adds browsing of sensors and readings, and trends.</summary>
    public static IRequestExecutorBuilder AddSensorTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<SensorQueries>();
}
