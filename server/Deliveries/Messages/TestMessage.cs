using System.Net;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>What a mail says that tries the mail server.</summary>
/// <param name="Server">Where this server is.</param>
internal sealed record TestMessage(Uri Server)
{
    private const string Title = "Test mail of GraphQLExport";

    private string Text => $"An administrator of {Server.GetLeftPart(UriPartial.Authority)} tries whether this server can send e-mail. It can.";

    /// <summary>The mail, as text and as HTML.</summary>
    public MimeMessage To(MailboxAddress from, string recipient) => Mails.Of(
        from,
        recipient,
        Title,
        $"{Text}\n",
        $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Title}</title></head>
        <body style="font-family: sans-serif; line-height: 1.5"><p>{WebUtility.HtmlEncode(Text)}</p></body>
        </html>

        """);
}
