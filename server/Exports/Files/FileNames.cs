using System.Globalization;
using System.Text;

namespace GraphQLExport.Exports;

/// <summary>
/// Makes names that are safe to show and to save under: no path, no control or direction character, no name that a system
/// reserves. Any other Unicode stays. Names are for display only; where a file lies is told by its storage key.
/// </summary>
internal static class FileNames
{
    private const int MaxBytes = 200;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>Makes a file name of what a caller proposed.</summary>
    /// <param name="proposed">Any text.</param>
    /// <param name="fallback">The name without extension to use when nothing of the proposal can stay.</param>
    /// <param name="extension">The extension that the name gets, without the dot; parts of it that the proposal ends with do not come twice.</param>
    public static string Make(string? proposed, string fallback, string extension)
    {
        var name = Clean(proposed ?? "");
        foreach (var part in extension.Split('.').Reverse())
        {
            if (name.EndsWith($".{part}", StringComparison.OrdinalIgnoreCase))
                name = name[..^(part.Length + 1)];
        }

        name = name.Trim(' ', '.');
        if (name.Length == 0)
            name = fallback;
        if (Reserved.Contains(name.Split('.')[0].TrimEnd()))
            name = $"_{name}";
        return $"{Shorten(name)}.{extension}";
    }

    /// <summary>An ASCII form of a name, for clients that read no other.</summary>
    public static string ToAscii(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            text.Append(rune.IsAscii && rune.Value is not ('%' or '"' or '\\') && !Rune.IsControl(rune) ? (char)rune.Value : '_');
        return text.ToString();
    }

    private static string Clean(string proposed)
    {
        var text = new StringBuilder(proposed.Length);
        foreach (var rune in WellFormed(proposed).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var keep = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
                _ => rune.Value != 0xFFFD,
            };
            if (!keep)
                continue;
            text.Append(rune.Value is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? "_" : rune.ToString());
        }

        return text.ToString();
    }

    // Normalizing refuses half surrogate pairs; enumerating runes replaces them.
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;
        var text = new StringBuilder();
        var bytes = 0;
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            bytes += Encoding.UTF8.GetByteCount(element);
            if (bytes > MaxBytes)
                break;
            text.Append(element);
        }

        return text.Length == 0 ? "export" : text.ToString().TrimEnd(' ', '.');
    }
}
