using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Accounts;

/// <summary>Adds accounts to the schema.</summary>
internal static class AccountTypes
{
    /// <summary>Adds <c>me</c>, the loading of users, sign-in over WebSockets, and the schema for those who may explore it.</summary>
    public static IRequestExecutorBuilder AddAccountTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<AccountQueries>()
        .AddDataLoader<UserLoader>()
        .AddHttpRequestInterceptor<HttpIntrospection>()
        .AddSocketSessionInterceptor<SocketSignIn>();
}
