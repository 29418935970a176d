using Microsoft.AspNetCore.Http.Extensions;

namespace GraphQLExport.Accounts.Providers;

/// <summary>Why a sign-in by the provider came to nothing: the codes that the sign-in page is opened with, as <c>problem</c>.</summary>
internal static class ProviderRefusals
{
    /// <summary>The person has no account here, and none is made.</summary>
    public const string NoAccount = "NO_ACCOUNT";

    /// <summary>The person has no account here, and none is made for addresses of that domain.</summary>
    public const string DomainNotAllowed = "DOMAIN_NOT_ALLOWED";

    /// <summary>The provider does not say that the e-mail address is the person's.</summary>
    public const string EmailNotVerified = "EMAIL_NOT_VERIFIED";

    /// <summary>The account here was made by whoever gave its address, and anybody could have.</summary>
    public const string AccountNotConfirmed = "ACCOUNT_NOT_CONFIRMED";

    /// <summary>The account here belongs to somebody else at the provider.</summary>
    public const string AccountLinked = "ACCOUNT_LINKED";

    /// <summary>The account here is locked.</summary>
    public const string AccountLocked = "ACCOUNT_LOCKED";

    /// <summary>The provider, or the person there, said no.</summary>
    public const string ProviderRefused = "PROVIDER_REFUSED";

    /// <summary>The provider does not answer.</summary>
    public const string ProviderUnreachable = "PROVIDER_UNREACHABLE";

    /// <summary>What came back does not belong to a sign-in that this browser began, or is not the provider's.</summary>
    public const string SignInInvalid = "SIGN_IN_INVALID";

    /// <summary>The sign-in page, which says why, and from which the person goes on to where they wanted.</summary>
    /// <param name="problem">The code.</param>
    /// <param name="wanted">The page that was wanted; null where it is not known.</param>
    public static string PageOf(string problem, string? wanted)
    {
        var query = new QueryBuilder { { "problem", problem } };
        if (wanted is not null and not "/")
            query.Add("redirect", wanted);
        return "/sign-in" + query;
    }
}
