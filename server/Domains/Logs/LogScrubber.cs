using System.Text.RegularExpressions;

namespace GraphQLExport.Domains.Logs;

/// <summary>
/// Takes secrets out of texts before they are stored: values named as passwords, keys, tokens or signatures, headers that sign in, cookies,
/// credentials in addresses, and JSON web tokens. What remains says that something was there.
/// </summary>
internal static partial class LogScrubber
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    /// <summary>The text without secrets. Scrubbing it again changes nothing.</summary>
    public static string Scrub(string text)
    {
        text = Header().Replace(text, "$1" + Mask);
        text = Credentials().Replace(text, "$1" + Mask + "@");
        text = ConnectionPassword().Replace(text, "$1" + Mask);
        text = Named().Replace(text, "$1" + Mask);
        text = Scheme().Replace(text, "$1 " + Mask);
        return WebToken().Replace(text, Mask);
    }

    // To the end of the line: a header's value may hold anything but a line break.
    [GeneratedRegex(@"(\b(?:(?:proxy-)?authorization|(?:set-)?cookie)\b[""']?(?>[ \t]*[:=][ \t]*))(?!\*\*\*$)[^\r\n]+", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://)[^\s/@""'<>]+@", RegexOptions.IgnoreCase)]
    private static partial Regex Credentials();

    // A connection string's values end with a semicolon and may hold blanks.
    [GeneratedRegex(@"(\b(?:password|pwd)\s*=\s*)[^;\r\n""']+(?=;)", RegexOptions.IgnoreCase)]
    private static partial Regex ConnectionPassword();

    [GeneratedRegex(@"(\b(?:[\w-]*(?:password|passwd|passphrase|secret|token|signature)|pwd|sig|(?:api|access|secret|account|private|shared[_ -]?access)[_ -]?key)\b\\?[""']?\s*[:=]\s*)(?:""(?:[^""\\\r\n]|\\.)*""|'[^'\r\n]*'|\\""[^""\r\n]*""|[^\s;&,""'}\])<>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(Bearer|Basic|ApiKey)\s+[A-Za-z0-9._~+/=-]{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*")]
    private static partial Regex WebToken();
}
