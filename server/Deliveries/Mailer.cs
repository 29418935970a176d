using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>Hands mails to the mail server, each over a connection of its own.</summary>
internal sealed class Mailer(IOptionsMonitor<MailOptions> options, TimeProvider time)
{
    private const int MaxProblem = 300;
    private const int Permanent = 500;

    /// <summary>Sends a mail, within the time that one may take.</summary>
    /// <exception cref="OperationCanceledException">The server stops; whether the mail was sent is not known.</exception>
    public async Task<MailResult> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        if (string.IsNullOrEmpty(settings.Host))
            return new(MailOutcome.Later, "E-mail is not set up any more.");
        using var limit = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        // As the platform's own clients do; many servers of a company's own have certificates whose lists of revoked ones are nowhere.
        using var client = new SmtpClient { CheckCertificateRevocation = false, Timeout = (int)settings.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Of(settings.Security), either.Token);
            if (!string.IsNullOrEmpty(settings.User))
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", either.Token);
            await client.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(MailOutcome.Later, "The mail server did not answer in time.");
        }
        catch (SmtpCommandException e)
        {
            return new((int)e.StatusCode >= Permanent ? MailOutcome.Refused : MailOutcome.Later, Told(e));
        }
        catch (AuthenticationException e)
        {
            var temporary = e.InnerException is SmtpCommandException { StatusCode: var code } && (int)code < Permanent;
            return new(temporary ? MailOutcome.Later : MailOutcome.Refused, "The mail server did not let this server sign in.");
        }
        catch (NotSupportedException)
        {
            return new(MailOutcome.Later, "The mail server does not offer what the settings ask for: TLS, or signing in.");
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or SslHandshakeException)
        {
            return new(MailOutcome.Later, e is SslHandshakeException ? "The mail server's certificate is not trusted, or it speaks no TLS." : "The mail server cannot be reached, or broke off.");
        }

        await LeaveAsync(client, either.Token);
        return new(MailOutcome.Sent, null);
    }

    /// <summary>Says good-bye; the mail is sent, whatever the server answers.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            // The connection ends anyway.
        }
    }

    private static string Told(SmtpCommandException e)
    {
        var text = string.Concat(e.Message.Where(character => !char.IsControl(character)));
        return $"The mail server answered {(int)e.StatusCode}: {(text.Length <= MaxProblem ? text : text[..MaxProblem])}";
    }

    private static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
