namespace GraphQLExport.Deliveries;

/// <summary>What became of a mail.</summary>
/// <param name="Outcome">The kind.</param>
/// <param name="Problem">What went wrong, safe to show; null when nothing did.</param>
internal sealed record MailResult(MailOutcome Outcome, string? Problem);

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
