using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace GraphQLExport.Deliveries;

/// <summary>Settings of e-mail: section <c>GraphQLExport:Mail</c>.</summary>
internal sealed class MailOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Mail";

    /// <summary>The mail server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>The name to sign in with; none to send without signing in.</summary>
    public string? User { get; set; }

    /// <summary>The password to sign in with.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string? From { get; set; }

    /// <summary>The address under which recipients reach this server, for the links in mails.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>The domains that may be sent to, separated by commas; none for all.</summary>
    public string? AllowedDomains { get; set; }

    /// <summary>How long sending one mail may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a mail is tried.</summary>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>How long after the first failure it is tried again; twice as long after each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the link in a mail lives.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Files of at most so many bytes go along as attachments.</summary>
    public long AttachUpTo { get; set; }

    /// <summary>Whether mails can be sent, and then from which address and with which address in links.</summary>
    public bool IsComplete([NotNullWhen(true)] out MailboxAddress? from, [NotNullWhen(true)] out Uri? publicAddress)
    {
        from = null;
        publicAddress = null;
        return !string.IsNullOrEmpty(Host)
            && MailboxAddress.TryParse(From ?? "", out from)
            && Uri.TryCreate(PublicAddress, UriKind.Absolute, out publicAddress)
            && publicAddress.Scheme is "http" or "https";
    }
}

/// <summary>How the connection to a mail server is protected.</summary>
internal enum MailSecurity
{
    /// <summary>By TLS that a plain connection turns to before anything is said; without it nothing is sent.</summary>
    StartTls,

    /// <summary>By TLS from the beginning.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}
