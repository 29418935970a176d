using System.Net;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>What a mail about a notification says.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Message">What happened.</param>
/// <param name="Link">Where in the app to look.</param>
internal sealed record AlertMessage(string Title, string Message, Uri Link)
{
    /// <summary>The mail, as text and as HTML.</summary>
    public MimeMessage To(MailboxAddress from, string recipient) => Mails.Of(
        from,
        recipient,
        Title,
        $"{Title}\n\n{Message}\n\n{Link}\n",
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(Title)}</title></head>
        <body style="font-family: sans-serif; line-height: 1.5">
        <h1 style="font-size: 1.2em">{WebUtility.HtmlEncode(Title)}</h1>
        <p>{WebUtility.HtmlEncode(Message)}</p>
        <p><a href="{WebUtility.HtmlEncode(Link.AbsoluteUri)}">Open the schedules</a></p>
        </body>
        </html>

        """);
}
