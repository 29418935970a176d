using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>A WebSocket connection.</summary>
public interface ISocketConnection
{
    /// <summary>The request that opened the connection; its user is the caller of every operation.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Whether no more can be sent.</summary>
    public bool IsClosed { get; }

    /// <summary>The services of the request that opened the connection.</summary>
    public IServiceProvider RequestServices { get; }

    /// <summary>Cancelled when the connection has broken.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>What interceptors keep for the life of the connection.</summary>
    public IDictionary<string, object?> ContextData { get; }
}
