using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Deliveries;
using GraphQLExport.Domains.AuditTrail;
using GraphQLExport.Domains.Configuration;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Logs;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Proxies;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Domains.Servers;
using GraphQLExport.Exports;
using GraphQLExport.Notifications;
using GraphQLExport.Observability;
using GraphQLExport.Reports;
using GraphQLExport.Schedules;
using GraphQLExport.Settings;
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
            .AddConfigurationTypes()
            .AddExportTypes()
            .AddAuditTypes()
            .AddAuditTrailTypes()
            .AddReportTypes()
            .AddDeliveryTypes()
            .AddNotificationTypes()
            .AddScheduleTypes();
        return services.AddLimits();
    }

    // The section that the server of GraphQL reads its limits from. No minimum locks the client out, least of all from these settings.
    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        return services
            .AddSetting(Limit("max_request_bytes", "MaxRequestBytes", 65_536, 1_048_576, "The most bytes of a GraphQL request."))
            .AddSetting(Limit("max_tokens", "MaxTokens", 1_000, 20_000, "The most tokens of a GraphQL document."))
            .AddSetting(Limit("max_depth", "MaxDepth", 10, 20, "How deep the fields of a GraphQL document may nest."))
            .AddSetting(Limit("max_aliases", "MaxAliases", 10, 100, "The most aliases in a GraphQL document."))
            .AddSetting(Limit("max_root_fields", "MaxRootFields", 5, 50, "The most fields that a GraphQL operation selects of its root type."))
            .AddSetting(Limit("max_directives", "MaxDirectives", 10, 100, "The most directives in a GraphQL document."))
            .AddSetting(Limit("max_cost", "MaxCost", 4_000, (int)MaxFieldCost, "The highest cost of a GraphQL operation."))
            .AddSetting(Limit("max_batch_size", "MaxBatchSize", 1, 20, "The most requests of a GraphQL batch."));

        static Setting Limit(string key, string name, int minimum, int value, string description) =>
            SettingValues.NumberAtStart($"graphql.{key}", $"GraphQL:Limits:{name}", minimum, int.MaxValue, value, description);
    }

    /// <summary>Maps <c>/graphql</c>, with a playground that asks nothing of any other host.</summary>
    public static void MapGraphQLApi(this IEndpointRouteBuilder endpoints) => endpoints.MapGraphQL().WithOptions(new GraphQLServerOptions
    {
        Tool = { ServeMode = GraphQLToolServeMode.Embedded, DisableTelemetry = true },
    });
}
