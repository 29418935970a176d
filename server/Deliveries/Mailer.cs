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
        var step = MailStep.Connect;
        string answer;
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Of(settings.Security), either.Token);
            step = MailStep.SignIn;
            if (!string.IsNullOrEmpty(settings.User))
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", either.Token);
            step = MailStep.Send;
            answer = await client.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(MailOutcome.Later, "The mail server did not answer in time.") { Step = step };
        }
        catch (SmtpCommandException e)
        {
            return new((int)e.StatusCode >= Permanent ? MailOutcome.Refused : MailOutcome.Later, Told(e)) { Step = step };
        }
        catch (AuthenticationException e)
        {
            var temporary = e.InnerException is SmtpCommandException { StatusCode: var code } && (int)code < Permanent;
            return new(temporary ? MailOutcome.Later : MailOutcome.Refused, "The mail server did not let this server sign in.") { Step = step };
        }
        catch (NotSupportedException)
        {
            return new(MailOutcome.Later, "The mail server does not offer what the settings ask for: TLS, or signing in.") { Step = step == MailStep.Connect ? MailStep.Secure : step };
        }
        catch (SslHandshakeException)
        {
            return new(MailOutcome.Later, "The mail server's certificate is not trusted, or it speaks no TLS.") { Step = MailStep.Secure };
        }
        catch (Exception e) when (e is IOException or SocketException or ProtocolException)
        {
            return new(MailOutcome.Later, "The mail server cannot be reached, or broke off.") { Step = step };
        }

        await LeaveAsync(client, either.Token);
        return new(MailOutcome.Sent, null) { Answer = Shown(answer) };
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

    private static string Told(SmtpCommandException e) => $"The mail server answered {(int)e.StatusCode}: {Shown(e.Message)}";

    /// <summary>What a server said, in one line that is not too long.</summary>
    private static string Shown(string said)
    {
        var text = string.Concat(said.Where(character => !char.IsControl(character)));
        return text.Length <= MaxProblem ? text : text[..MaxProblem];
    }

    private static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
