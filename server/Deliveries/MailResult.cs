namespace GraphQLExport.Deliveries;

/// <summary>What became of a mail.</summary>
/// <param name="Outcome">The kind.</param>
/// <param name="Problem">What went wrong, safe to show; null when nothing did.</param>
internal sealed record MailResult(MailOutcome Outcome, string? Problem)
{
    /// <summary>How far it came: the step that failed, or the last one.</summary>
    public MailStep Step { get; init; } = MailStep.Send;

    /// <summary>What the server said when it took it, safe to show; null where it did not.</summary>
    public string? Answer { get; init; }
}

/// <summary>The kinds of results.</summary>
internal enum MailOutcome
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>It may go through later.</summary>
    Later,

    /// <summary>The server will not have it, however often it is asked.</summary>
    Refused,
}

/// <summary>The steps to a mail server, in order.</summary>
public enum MailStep
{
    /// <summary>Reaching the server.</summary>
    Connect,

    /// <summary>Turning the connection to TLS.</summary>
    Secure,

    /// <summary>Signing in.</summary>
    SignIn,

    /// <summary>Handing the mail over.</summary>
    Send,
}
