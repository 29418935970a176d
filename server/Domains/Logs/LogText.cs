using System.Text;

namespace GraphQLExport.Domains.Logs;

/// <summary>The one shape of texts in log entries, so that an entry that is written as lines and read again stays the same.</summary>
internal static class LogText
{
    /// <summary>Longest name of a component.</summary>
    public const int MaxComponent = 200;

    /// <summary>
    /// Line ends become line feeds, blanks and line feeds at the end go, and each other control character, U+2028, U+2029, U+FEFF and half
    /// a surrogate pair becomes U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var lines = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        var end = lines.AsSpan().TrimEnd(" \t\n").Length;
        if (!HasForeign(lines.AsSpan(0, end)))
            return end == lines.Length ? lines : lines[..end];

        var clean = new StringBuilder(end);
        foreach (var rune in lines.AsSpan(0, end).EnumerateRunes())
            clean.Append(IsForeign(rune) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    /// <summary>A name of a component as it is stored.</summary>
    public static string Component(string name)
    {
        var clean = Clean(name).Replace('[', '(').Replace(']', ')').ReplaceLineEndings(" ").Replace('\t', ' ');
        return clean.Length <= MaxComponent ? clean : clean[..MaxComponent];
    }

    private static bool HasForeign(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsForeign(rune))
                return true;
        }

        return false;
    }

    private static bool IsForeign(Rune rune) => rune.Value is 0xFFFD or 0x2028 or 0x2029 or 0xFEFF || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'));
}
