using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts.ApiKeys;

/// <summary>Signs a request in by <c>Authorization: ApiKey ...</c>.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiKeyVerifier verifier)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ApiKeyScheme.KeyIn(Request.Headers.Authorization) is not { } key)
            return AuthenticateResult.NoResult();
        return await verifier.FindUserAsync(key, Context.RequestAborted) is { } user
            ? AuthenticateResult.Success(new(user, Scheme.Name))
            : AuthenticateResult.Fail("The API key is not valid.");
    }
}
