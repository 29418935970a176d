using System.Globalization;

namespace GraphQLExport.Settings;

/// <summary>Values of settings as text. Readers answer the one way to write a value, or null for a text that is none.</summary>
internal static class SettingValues
{
    /// <summary>Reads a whole number.</summary>
    public static string? Integer(string text, long minimum, long maximum) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Reads a truth value.</summary>
    public static string? Flag(string text) => bool.TryParse(text, out var flag) ? Write(flag) : null;

    /// <summary>Reads a length of time.</summary>
    public static string? Duration(string text, TimeSpan minimum, TimeSpan maximum) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) && span >= minimum && span <= maximum ? Write(span) : null;

    /// <summary>Reads a text; the empty one stands for no value.</summary>
    public static string? Text(string text, bool optional, int maximum) =>
        text.Length > maximum || (text.Length == 0 && !optional) || text.Any(char.IsControl) || string.Concat(text.EnumerateRunes()) != text ? null : text;

    /// <summary>A choice among names, in any case of letters.</summary>
    public static Setting Choice(string key, string path, IReadOnlyList<string> names, bool optional, string description) => new()
    {
        Key = key,
        Path = path,
        Kind = SettingKind.Choice,
        Description = description,
        Choices = names,
        IsOptional = optional,
        Rule = $"one of {string.Join(", ", names)}",
        Normalize = text => text.Length == 0 && optional ? "" : names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>A whole number that the server reads when it starts.</summary>
    public static Setting NumberAtStart(string key, string path, long minimum, long maximum, long value, string description) => new()
    {
        Key = key,
        Path = path,
        Kind = SettingKind.Integer,
        Description = description,
        Default = Write(value),
        Minimum = Write(minimum),
        Maximum = Write(maximum),
        NeedsRestart = true,
        Rule = $"{minimum} to {maximum}",
        Normalize = text => Integer(text, minimum, maximum),
    };

    /// <summary>Writes a value of options; null for none.</summary>
    public static string? Write(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "true" : "false",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
