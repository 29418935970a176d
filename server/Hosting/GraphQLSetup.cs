using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Logs;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Proxies;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Exports;
using GraphQLExport.Observability;
using GraphQLExport.Reports;
using GraphQLExport.Schedules;
using HotChocolate.AspNetCore;
using HotChocolate.Types;

namespace GraphQLExport.Hosting;

/// <summary>Sets the GraphQL server up: the root types, and what each feature adds to them.</summary>
internal static class GraphQLSetup
{
    // The largest query of the client, a page of motion events with filter and order as variables, costs 3 822.
    private const double MaxFieldCost = 10_000;

    /// <summary>Adds the GraphQL server with every feature's types.</summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services)
    {
        services.AddGraphQLServer()
            .AddAuthorization()
            .AddFiltering()
            .AddSorting()
            .AddProjections()
            .AddInMemorySubscriptions()
            .AddErrorFilter<SafeErrors>()
            .AddDiagnosticEventListener<GraphQLMetrics>()
            .DisableIntrospection()
            .ModifyCostOptions(cost => cost.MaxFieldCost = MaxFieldCost)
            .AddQueryType(type => type.Name(OperationTypeNames.Query).Description("What can be read."))
            .AddMutationType(type => type.Name(OperationTypeNames.Mutation).Description("What can be done."))
            .AddSubscriptionType(type => type.Name(OperationTypeNames.Subscription).Description("What can be followed."))
            .AddType<UuidType>()
            .RegisterDbContextFactory<AppDbContext>()
            .AddAccountTypes()
            .AddMotionTypes()
            .AddSensorTypes()
            .AddProxyTypes()
            .AddLogEntryTypes()
            .AddServerTypes()
            .AddExperimentTypes()
            .AddExportTypes()
            .AddAuditTypes()
            .AddReportTypes()
            .AddScheduleTypes();
        return services;
    }

    /// <summary>Maps <c>/graphql</c>, with a playground that asks nothing of any other host.</summary>
    public static void MapGraphQLApi(this IEndpointRouteBuilder endpoints) => endpoints.MapGraphQL().WithOptions(new GraphQLServerOptions
    {
        Tool = { ServeMode = GraphQLToolServeMode.Embedded, DisableTelemetry = true },
    });
}
