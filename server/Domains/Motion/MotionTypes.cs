using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Motion;

/// <summary>Adds motion events to the schema.</summary>
internal static class MotionTypes
{
    /// <summary>Adds browsing of cameras and motion events.</summary>
    public static IRequestExecutorBuilder AddMotionTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<MotionQueries>();
}
