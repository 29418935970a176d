using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GraphQLExport.Accounts.Providers;

/// <summary>Where a browser goes to sign in, or out, at the provider. They are for browsers alone, and there only where there is a provider.</summary>
internal static partial class ProviderEndpoints
{
    /// <summary>Leads to the provider, and from there back to <c>redirect</c>.</summary>
    public const string SignInPath = "/account/provider/sign-in";

    /// <summary>Leads to where the provider ends its own session, and from there back to the sign-in page.</summary>
    public const string SignOutPath = "/account/provider/sign-out";

    /// <summary>Maps them.</summary>
    public static void MapProviderSignIn(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<ProviderOptions>>().Value is not { IsOn: true } options)
            return;
        endpoints.MapGet(SignInPath, (HttpContext http, string? redirect, ILogger<ProviderEvents> log) =>
        {
            var wanted = IsOfThisSite(redirect) ? redirect : "/";
            return LeadAsync(http, wanted, log, () => http.ChallengeAsync(ProviderSetup.Scheme, new() { RedirectUri = wanted }));
        }).ExcludeFromDescription();
        if (options.SignOutAtProvider)
        {
            endpoints.MapGet(SignOutPath, (HttpContext http, ILogger<ProviderEvents> log) =>
                LeadAsync(http, null, log, () => http.SignOutAsync(ProviderSetup.Scheme, new() { RedirectUri = "/sign-in" }))).ExcludeFromDescription();
        }
    }

    private static async Task LeadAsync(HttpContext http, string? wanted, ILogger log, Func<Task> lead)
    {
        try
        {
            await lead();
        }
        catch (Exception e) when (ProblemOf(e) is { } problem && !http.RequestAborted.IsCancellationRequested)
        {
            LogFailed(log, problem, e);
            http.Response.Redirect(ProviderRefusals.PageOf(problem, wanted));
        }
    }

    // A provider that takes the request beforehand refuses a wrong secret or redirect address here. What is no provider, but answers, has no description of itself.
    private static string? ProblemOf(Exception e) => e switch
    {
        OpenIdConnectProtocolException => ProviderRefusals.ProviderRefused,
        InvalidOperationException => ProviderRefusals.ProviderUnreachable,
        _ => ProviderEvents.IsUnreachable(e) ? ProviderRefusals.ProviderUnreachable : null,
    };

    // Browsers take a backslash for a slash, and two of either for another host.
    private static bool IsOfThisSite(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    [LoggerMessage(LogLevel.Warning, "Nobody can be led to the provider of sign-ins: {Problem}.")]
    private static partial void LogFailed(ILogger log, string problem, Exception exception);
}
