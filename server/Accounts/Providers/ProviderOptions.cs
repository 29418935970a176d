using System.Diagnostics.CodeAnalysis;

namespace GraphQLExport.Accounts.Providers;

/// <summary>Signing in by OpenID Connect at a provider elsewhere: the section <c>GraphQLExport:OpenIdConnect</c>. Without an authority there is none.</summary>
internal sealed class ProviderOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:OpenIdConnect";

    /// <summary>The provider's address, under which its <c>.well-known/openid-configuration</c> lies: by HTTPS, or on this machine.</summary>
    public string? Authority { get; set; }

    /// <summary>The name by which the provider knows this service.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that the provider gave with it; none for a public client, which PKCE alone protects.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the provider is called on the sign-in page; 1 to 60 characters.</summary>
    public string Name { get; set; } = "OpenID Connect";

    /// <summary>What is asked for beside <c>openid</c>, separated by spaces.</summary>
    public string Scopes { get; set; } = "profile email";

    /// <summary>Whether who has no account here gets one, as an analyst; else only those come in whose account exists.</summary>
    public bool CreateUsers { get; set; }

    /// <summary>
    /// The domains whose people get an account by <see cref="CreateUsers"/>, separated by commas: what is behind the @ of their e-mail address, exactly. None
    /// for everybody whom the provider knows.
    /// </summary>
    public string Domains { get; set; } = "";

    /// <summary>The claim that holds a person's groups.</summary>
    public string GroupsClaim { get; set; } = "groups";

    /// <summary>The group whose members are administrators, and nobody else of the provider's; none to leave roles alone.</summary>
    public string? Administrators { get; set; }

    /// <summary>Whether the form for a password is folded away until it is asked for.</summary>
    public bool FoldPasswordForm { get; set; }

    /// <summary>Whether signing out here leads on to signing out at the provider.</summary>
    public bool SignOutAtProvider { get; set; }

    /// <summary>Whether there is a provider.</summary>
    [MemberNotNullWhen(true, nameof(Authority))]
    public bool IsOn => !string.IsNullOrEmpty(Authority);

    /// <summary>The domains one by one.</summary>
    public string[] ParseDomains() => Domains.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
