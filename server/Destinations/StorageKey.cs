namespace GraphQLExport.Destinations;

/// <summary>
/// Names that files are stored under: made here, never from a caller's text, so that none can lead anywhere else.
/// </summary>
public static class StorageKey
{
    private const int MaxLength = 80;

    /// <summary>A new key, such as <c>0199c0de6f5e7b3a8a1c2d3e4f506172.csv</c>; keys made later sort later.</summary>
    /// <param name="extension">A file extension without the dot: lower-case letters and digits.</param>
    /// <param name="now">When the file is made.</param>
    /// <exception cref="ArgumentException">The extension holds anything else.</exception>
    public static string New(string extension, DateTimeOffset now) => Checked($"{Guid.CreateVersion7(now):N}.{extension}");

    /// <summary>The key itself, once it is known to be one.</summary>
    /// <exception cref="ArgumentException">It holds anything but lower-case letters, digits, hyphens and single inner dots.</exception>
    internal static string Checked(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var good = key.Length <= MaxLength
            && key[0] != '.' && key[^1] != '.'
            && !key.Contains("..", StringComparison.Ordinal)
            && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');
        return good ? key : throw new ArgumentException("This is no storage key.", nameof(key));
    }
}
