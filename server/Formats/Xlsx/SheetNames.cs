using System.Globalization;

namespace GraphQLExport.Formats.Xlsx;

/// <summary>What sheets may be called: at most 31 characters, without those that references are made of, each name once whatever its case.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = @"[]:*?/\'";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that a sheet gets: what was wished for, or that with a number.</summary>
    public string Take(string wish)
    {
        var plain = string.Concat(wish.Where(letter => !Forbidden.Contains(letter, StringComparison.Ordinal) && !char.IsControl(letter) && !char.IsSurrogate(letter))).Trim();
        if (plain.Length == 0)
            plain = "Rows";
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var name = plain[..Math.Min(plain.Length, MaxLength - ending.Length)].TrimEnd() + ending;
            if (_taken.Add(name))
                return name;
        }
    }
}
