using System.Globalization;
using System.Net;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>What a mail about a file says.</summary>
/// <param name="Name">Name of the report.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Link">Link to it.</param>
/// <param name="ExpiresAt">When the link ends.</param>
internal sealed record ReportMessage(string Name, string FileName, long Rows, long Bytes, string Sha256, Uri Link, DateTimeOffset ExpiresAt)
{
    /// <summary>The mail, as text and as HTML.</summary>
    public MimeMessage To(MailboxAddress from, string recipient) => Mails.Of(from, recipient, $"{Name}: {FileName}", Text, Html);

    private string Facts => string.Create(CultureInfo.InvariantCulture, $"{FileName}: {Rows:N0} {(Rows == 1 ? "row" : "rows")}, {Bytes:N0} bytes");

    private string Until => ExpiresAt.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private string Text => $"""
        {Name}

        {Facts}
        SHA-256: {Sha256}

        Download it until {Until}:
        {Link}

        The link needs no password: whoever has it can download the file. Do not pass it on.

        """;

    private string Html => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(Name)}</title></head>
        <body style="font-family: sans-serif; line-height: 1.5">
        <h1 style="font-size: 1.2em">{WebUtility.HtmlEncode(Name)}</h1>
        <p>{WebUtility.HtmlEncode(Facts)}<br>SHA-256: <code>{Sha256}</code></p>
        <p><a href="{WebUtility.HtmlEncode(Link.AbsoluteUri)}">Download {WebUtility.HtmlEncode(FileName)}</a> until {Until}</p>
        <p>The link needs no password: whoever has it can download the file. Do not pass it on.</p>
        </body>
        </html>

        """;
}
