namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>One client's conversation over a WebSocket.</summary>
public interface ISocketSession
{
    /// <summary>The connection that carries it.</summary>
    public ISocketConnection Connection { get; }
}
