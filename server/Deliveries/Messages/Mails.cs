using MimeKit;
using MimeKit.Utils;

namespace GraphQLExport.Deliveries;

/// <summary>Mails of this server.</summary>
internal static class Mails
{
    /// <summary>A mail as text and as HTML.</summary>
    public static MimeMessage Of(MailboxAddress from, string recipient, string subject, string text, string html)
    {
        var message = new MimeMessage { Subject = subject, MessageId = MimeUtils.GenerateMessageId(from.Domain), Body = new BodyBuilder { TextBody = text, HtmlBody = html }.ToMessageBody() };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(recipient));
        // No answer that nobody reads, from people on holiday.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
