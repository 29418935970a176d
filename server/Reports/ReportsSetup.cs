using GraphQLExport.Datasets;
using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Reports;

/// <summary>Registers reports.</summary>
internal static class ReportsSetup
{
    /// <summary>Adds the datasets of reports.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<DatasetDefinition, UserActivityDataset>()
        .AddSingleton<DatasetDefinition, ComplianceDataset>();

    /// <summary>Adds reports to the schema.</summary>
    public static IRequestExecutorBuilder AddReportTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<ActivityQueries>()
        .AddTypeExtension<UserActivityResolvers>();
}
