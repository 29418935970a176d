using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace GraphQLExport.Accounts;

/// <summary>
/// Signs a WebSocket client in by the bearer token in its first message, <c>{"Authorization": "Bearer ..."}</c>: a browser cannot
/// send headers with the upgrade. Without a token the caller is whoever the upgrade's cookie or header names.
/// </summary>
internal sealed class SocketSignIn : DefaultSocketSessionInterceptor
{
    private const string Authorization = nameof(Authorization);

    /// <inheritdoc />
    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        if (connectionInitMessage.As<Dictionary<string, object?>>()?.GetValueOrDefault(Authorization)?.ToString() is not { } authorization)
            return ConnectionStatus.Accept();

        var http = session.Connection.HttpContext;
        http.Request.Headers.Authorization = authorization;
        await using var scope = http.RequestServices.CreateAsyncScope();
        // A scope of its own: the request's handler has already decided, by the headers of the upgrade.
        var handlers = scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>();
        var result = await handlers.GetHandlerAsync(http, IdentityConstants.BearerScheme) is { } bearer ? await bearer.AuthenticateAsync() : AuthenticateResult.NoResult();
        if (result is not { Succeeded: true, Principal: { } user })
            return ConnectionStatus.Reject("The bearer token is not valid.");

        http.User = user;
        return ConnectionStatus.Accept();
    }

    /// <inheritdoc />
    public override ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
    {
        IntrospectionOptions.Decide(requestBuilder, session.Connection.HttpContext);
        return base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
    }
}
