namespace HotChocolate.AspNetCore.Subscriptions.Protocols;

/// <summary>Whether a WebSocket client is let in.</summary>
public sealed class ConnectionStatus
{
    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions) =>
        (Accepted, Message, Extensions) = (accepted, message, extensions);

    /// <summary>Whether the client is let in.</summary>
    public bool Accepted { get; }

    /// <summary>Why not.</summary>
    public string Message { get; }

    /// <summary>What the client is told besides: the payload of "connection_ack".</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Lets the client in.</summary>
    /// <param name="extensions">The payload of "connection_ack"; null for none.</param>
    /// <returns>The status.</returns>
    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?>? extensions = null) => new(true, "", extensions);

    /// <summary>Refuses the client: its socket is closed with 4401.</summary>
    /// <param name="message">Why; at most 123 bytes reach the client.</param>
    /// <param name="extensions">Not sent: a close frame has no room for it.</param>
    /// <returns>The status.</returns>
    public static ConnectionStatus Reject(string message = "Forbidden", IReadOnlyDictionary<string, object?>? extensions = null) =>
        new(false, message, extensions);
}
