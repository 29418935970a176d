using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;

namespace HotChocolate.AspNetCore;

/// <summary>Has a hand in WebSocket sessions. One instance serves all sessions of a schema.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>Called when the client asks to begin: the place to sign it in by what the message carries.</summary>
    /// <param name="session">The session.</param>
    /// <param name="connectionInitMessage">The payload of the client's "connection_init".</param>
    /// <param name="cancellationToken">Cancelled when the session ends.</param>
    /// <returns>Whether the client is let in.</returns>
    public ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        IOperationMessagePayload connectionInitMessage,
        CancellationToken cancellationToken = default);

    /// <summary>Called before an operation is executed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The client's id of the operation.</param>
    /// <param name="requestBuilder">The GraphQL request, to be completed.</param>
    /// <param name="cancellationToken">Cancelled when the operation ends.</param>
    /// <returns>Done when the request may be executed.</returns>
    /// <exception cref="GraphQLException">The request is refused with these errors.</exception>
    public ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken = default);

    /// <summary>Called before a result is sent.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The client's id of the operation.</param>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Cancelled when the operation ends.</param>
    /// <returns>The result to send.</returns>
    public ValueTask<IOperationResult> OnResultAsync(
        ISocketSession session,
        string operationSessionId,
        IOperationResult result,
        CancellationToken cancellationToken = default);

    /// <summary>Called when an operation has ended, however it did.</summary>
    /// <param name="session">The session.</param>
    /// <param name="operationSessionId">The client's id of the operation.</param>
    /// <param name="cancellationToken">Cancelled when the session ends.</param>
    /// <returns>Done when the session may forget the operation.</returns>
    public ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken = default);

    /// <summary>Called when the client pings.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pingMessage">The payload of the ping.</param>
    /// <param name="cancellationToken">Cancelled when the session ends.</param>
    /// <returns>The payload of the pong; null for none.</returns>
    public ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session,
        IOperationMessagePayload pingMessage,
        CancellationToken cancellationToken = default);

    /// <summary>Called when the client answers a ping.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pongMessage">The payload of the pong.</param>
    /// <param name="cancellationToken">Cancelled when the session ends.</param>
    /// <returns>Done when the next message may be read.</returns>
    public ValueTask OnPongAsync(ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken = default);

    /// <summary>Called when the session has ended.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Never cancelled by the session.</param>
    /// <returns>Done when the session may be forgotten.</returns>
    public ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default);
}
