using Microsoft.AspNetCore.Authentication;

namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>Registers API keys beside the ways of signing in that are there already.</summary>
internal static class ApiKeysServiceCollectionExtensions
{
    /// <summary>Adds the scheme <c>ApiKey</c> and lets the <c>Authorization</c> header choose: a request with a key is signed in by nothing else.</summary>
    /// <param name="services">The services; Identity comes first.</param>
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        string? others = null;
        services.AddAuthentication(authentication =>
            {
                others = authentication.DefaultScheme;
                authentication.DefaultScheme = ApiKeyScheme.Selector;
            })
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyScheme.Name, null)
            .AddPolicyScheme(ApiKeyScheme.Selector, null, policy => policy.ForwardDefaultSelector = http => ApiKeyScheme.IsIn(http.Request) ? ApiKeyScheme.Name : others);
        return services.AddSingleton<ApiKeyVerifier>().AddSingleton<ApiKeyService>();
    }
}
