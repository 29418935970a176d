using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GraphQLExport.Accounts.Providers;

/// <summary>Registers signing in by OpenID Connect.</summary>
internal static class ProviderSetup
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "OpenIdConnect";

    private const int MaxName = 60;

    /// <summary>Adds the settings and, where they name a provider, the sign-in by it.</summary>
    /// <param name="services">The services; <c>AddAccounts</c> comes first.</param>
    /// <param name="configuration">The configuration.</param>
    public static IServiceCollection AddProviderSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProviderOptions>().BindConfiguration(ProviderOptions.Section)
            .Validate(options => !options.IsOn || IsSafe(options.Authority), $"{ProviderOptions.Section}:Authority must be an address that begins with https, or one of this machine.")
            .Validate(options => options.IsOn == !string.IsNullOrWhiteSpace(options.ClientId), $"{ProviderOptions.Section}:Authority and ClientId must both be set, or neither.")
            .Validate(options => options.Name is { Length: > 0 and <= MaxName }, $"{ProviderOptions.Section}:Name must have 1 to {MaxName} characters.")
            .Validate(options => options.Administrators is null or "" || options.GroupsClaim.Length > 0, $"{ProviderOptions.Section}:GroupsClaim must name the claim that tells who is among Administrators.")
            .Validate(options => options.CreateUsers || options.ParseDomains().Length == 0, $"{ProviderOptions.Section}:Domains tells for whom CreateUsers makes accounts, which is not on.")
            .Validate(options => Array.TrueForAll(options.ParseDomains(), domain => Uri.CheckHostName(domain) == UriHostNameType.Dns), $"{ProviderOptions.Section}:Domains must be domains such as example.com, separated by commas.")
            .ValidateOnStart();
        if (string.IsNullOrEmpty(configuration[$"{ProviderOptions.Section}:{nameof(ProviderOptions.Authority)}"]))
            return services;
        services.AddScoped<ProviderSignIn>().AddScoped<ProviderEvents>();
        new AuthenticationBuilder(services).AddOpenIdConnect(Scheme, _ => { });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<ProviderOptions>>(Configure);
        return services;
    }

    private static void Configure(OpenIdConnectOptions connect, IOptions<ProviderOptions> provider)
    {
        var options = provider.Value;
        connect.Authority = options.Authority;
        connect.ClientId = options.ClientId;
        connect.ClientSecret = options.ClientSecret;
        connect.RequireHttpsMetadata = options.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        connect.BackchannelTimeout = TimeSpan.FromSeconds(10);
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // A form that another site posts brings no cookie which is SameSite=Lax.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        connect.CallbackPath = "/account/provider/callback";
        connect.SignedOutCallbackPath = "/account/provider/signed-out";
        connect.RemoteSignOutPath = default;
        connect.SaveTokens = false;
        connect.MapInboundClaims = false;
        connect.DisableTelemetry = true;
        connect.EventsType = typeof(ProviderEvents);
        connect.GetClaimsFromUserInfoEndpoint = true;
        connect.ClaimActions.Remove(ProviderIdentity.IssuerClaim);
        connect.ClaimActions.MapUniqueJsonKey(ProviderIdentity.EmailVerifiedClaim, ProviderIdentity.EmailVerifiedClaim);
        connect.ClaimActions.MapJsonKey(options.GroupsClaim, options.GroupsClaim);
        connect.Scope.Clear();
        foreach (var scope in options.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(OpenIdConnectScope.OpenId).Distinct(StringComparer.Ordinal))
            connect.Scope.Add(scope);
        foreach (var cookie in new[] { connect.CorrelationCookie, connect.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
    }

    private static bool IsSafe(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
