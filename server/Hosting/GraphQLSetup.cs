using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Domains.Servers;
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
            .AddQueryType(type => type.Name(OperationTypeNames.Query))
            .AddMutationType(type => type.Name(OperationTypeNames.Mutation))
            .AddSubscriptionType(type => type.Name(OperationTypeNames.Subscription))
            .AddType<UuidType>()
            .RegisterDbContextFactory<AppDbContext>()
            .AddAccountTypes()
            .AddMotionTypes()
            .AddSensorTypes()
            .AddServerTypes()
            .AddExportTypes();
        return services;
    }
}
