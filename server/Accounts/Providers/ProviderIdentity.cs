using System.Security.Claims;

namespace GraphQLExport.Accounts.Providers;

/// <summary>A person as the provider knows them.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person's name there, which never changes and is nobody else's.</param>
/// <param name="Email">Their address; null where the provider tells none.</param>
/// <param name="IsEmailVerified">Whether the provider saw to it that the address is theirs.</param>
/// <param name="Name">What they are called; null where the provider tells nothing.</param>
/// <param name="Groups">The groups that they are in.</param>
internal sealed record ProviderIdentity(string Issuer, string Subject, string? Email, bool IsEmailVerified, string? Name, IReadOnlyList<string> Groups)
{
    /// <summary>The claim with the provider's address.</summary>
    public const string IssuerClaim = "iss";

    /// <summary>The claim that tells whether the address is verified.</summary>
    public const string EmailVerifiedClaim = "email_verified";

    private const int MaxName = 200;

    /// <summary>The person of a token that was validated; null where it does not say who they are.</summary>
    /// <param name="principal">The token's claims, and those of the provider's user information.</param>
    /// <param name="groupsClaim">The claim that holds groups.</param>
    public static ProviderIdentity? Of(ClaimsPrincipal? principal, string groupsClaim) =>
        principal?.FindFirstValue(IssuerClaim) is { Length: > 0 } issuer && principal.FindFirstValue("sub") is { Length: > 0 } subject
            ? new(
                issuer,
                subject,
                principal.FindFirstValue("email"),
                string.Equals(principal.FindFirstValue(EmailVerifiedClaim), "true", StringComparison.OrdinalIgnoreCase),
                principal.FindFirstValue("name") is { Length: > 0 and <= MaxName } name ? name : null,
                [.. principal.FindAll(groupsClaim).Select(claim => claim.Value)])
            : null;
}
