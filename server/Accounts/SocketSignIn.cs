using System.Security.Claims;
using GraphQLExport.Accounts.ApiKeys;
using GraphQLExport.Accounts.Sessions;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Subscriptions;
using HotChocolate.AspNetCore.Subscriptions.Protocols;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace GraphQLExport.Accounts;

/// <summary>
/// Signs a WebSocket client in by the bearer token or API key in its first message, <c>{"Authorization": "Bearer ..."}</c>: a browser
/// cannot send headers with the upgrade. Without one the caller is whoever the upgrade's cookie or header names. A key or session is asked
/// for again at each operation: one that is over makes its client a visitor.
/// </summary>
internal sealed class SocketSignIn(SessionCheck sessions) : DefaultSocketSessionInterceptor
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
        if (await AuthenticateAsync(http) is not { } user || !await sessions.IsLiveAsync(user, cancellationToken))
            return ConnectionStatus.Reject("The bearer token or API key is not valid.");

        http.User = user;
        return ConnectionStatus.Accept();
    }

    /// <inheritdoc />
    public override async ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
    {
        var http = session.Connection.HttpContext;
        if (ApiKeyScheme.IsIn(http.Request))
            http.User = await AuthenticateAsync(http) ?? SessionCheck.Visitor;
        else if (!await sessions.IsLiveAsync(http.User, cancellationToken))
            http.User = SessionCheck.Visitor;
        IntrospectionOptions.Decide(requestBuilder, http);
        await base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
    }

    private static async Task<ClaimsPrincipal?> AuthenticateAsync(HttpContext http)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        // A scope of its own: the request's handler has already decided, by the headers of the upgrade.
        var handlers = scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>();
        var scheme = ApiKeyScheme.IsIn(http.Request) ? ApiKeyScheme.Name : IdentityConstants.BearerScheme;
        return await handlers.GetHandlerAsync(http, scheme) is { } handler && await handler.AuthenticateAsync() is { Succeeded: true, Principal: { } user } ? user : null;
    }
}
