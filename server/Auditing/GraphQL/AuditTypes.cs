using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Auditing;

/// <summary>Adds the audit log to the schema.</summary>
internal static class AuditTypes
{
    /// <summary>Adds reading the audit log.</summary>
    public static IRequestExecutorBuilder AddAuditTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<AuditQueries>();
}
