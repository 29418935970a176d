using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphQLExport.Datasets;

/// <summary>Moments in input: RFC 3339 date and time with an offset, since a time without one names no moment.</summary>
internal static partial class Moments
{
    /// <summary>Reads a moment as UTC. False for anything but <c>yyyy-MM-ddTHH:mm[:ss[.fffffff]](Z|±HH:mm)</c>.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        if (!Form().IsMatch(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return false;
        moment = parsed.ToUniversalTime();
        return true;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
