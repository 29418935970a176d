using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Accounts;

/// <summary>Adds accounts to the schema.</summary>
internal static class AccountTypes
{
    /// <summary>Adds <c>me</c>, the loading of users, and sign-in over WebSockets.</summary>
    public static IRequestExecutorBuilder AddAccountTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<AccountQueries>()
        .AddDataLoader<UserLoader>()
        .AddSocketSessionInterceptor<SocketSignIn>();
}
