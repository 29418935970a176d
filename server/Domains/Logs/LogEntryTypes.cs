using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Domains.Logs;

/// <summary>Adds log entries to the schema.</summary>
internal static class LogEntryTypes
{
    /// <summary>Adds browsing of log entries.</summary>
    public static IRequestExecutorBuilder AddLogEntryTypes(this IRequestExecutorBuilder builder) => builder.AddTypeExtension<LogEntryQueries>();
}
