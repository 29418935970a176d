using System.Text;

namespace GraphQLExport.Exports;

/// <summary>The header that names a downloaded file: RFC 6266, with other than ASCII names by RFC 8187.</summary>
internal static class ContentDisposition
{
    /// <summary>The header's value for a name. An ASCII form comes first, for clients that know no other.</summary>
    public static string Attachment(string fileName)
    {
        var ascii = FileNames.ToAscii(fileName);
        return ascii == fileName ? $"attachment; filename=\"{ascii}\"" : $"attachment; filename=\"{ascii}\"; filename*=UTF-8''{Encode(fileName)}";
    }

    // attr-char of RFC 8187, section 3.2.1; everything else as percent-encoded UTF-8.
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 3);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || "!#$&+-.^_`|~".Contains((char)octet, StringComparison.Ordinal))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
