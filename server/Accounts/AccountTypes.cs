using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Accounts;

/// <summary>Adds accounts to the schema.</summary>
internal static class AccountTypes
{
    /// <summary>Adds <c>me</c>, sign-in over WebSockets, and the schema for those who may explore it.</summary>
    public static IRequestExecutorBuilder AddAccountTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<AccountQueries>()
        .AddHttpRequestInterceptor<HttpIntrospection>()
        .AddSocketSessionInterceptor<SocketSignIn>();
}
