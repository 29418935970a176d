using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Exports;
using HotChocolate.Types;

namespace GraphQLExport.Hosting;

/// <summary>Sets the GraphQL server up: the root types, and what each feature adds to them.</summary>
internal static class GraphQLSetup
{
    /// <summary>Adds the GraphQL server with every feature's types.</summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services)
    {
        services.AddGraphQLServer()
            .AddAuthorization()
            .AddFiltering()
            .AddSorting()
            .AddInMemorySubscriptions()
            .AddErrorFilter<SafeErrors>()
            .AddQueryType(type => type.Name(OperationTypeNames.Query).Description("What can be read."))
            .AddMutationType(type => type.Name(OperationTypeNames.Mutation).Description("What can be done."))
            .AddSubscriptionType(type => type.Name(OperationTypeNames.Subscription).Description("What can be followed."))
            .AddType<UuidType>()
            .RegisterDbContextFactory<AppDbContext>()
            .AddAccountTypes()
            .AddMotionTypes()
            .AddSensorTypes()
            .AddExperimentTypes()
            .AddExportTypes();
        return services;
    }
}
