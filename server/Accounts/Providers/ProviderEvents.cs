using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts.Providers;

/// <summary>What follows from the provider's answers: a session of ours, or the sign-in page with the reason.</summary>
internal sealed partial class ProviderEvents(ProviderSignIn signIn, IOptions<ProviderOptions> options, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var wanted = context.ReturnUri ?? "/";
        var problem = ProviderIdentity.Of(context.Principal, options.Value.GroupsClaim) is { } person
            ? await signIn.SignInAsync(person, context.HttpContext.RequestAborted)
            : ProviderRefusals.SignInInvalid;
        context.Response.Redirect(problem is null ? wanted : ProviderRefusals.PageOf(problem, wanted));
        context.HandleResponse();
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(ProviderRefusals.PageOf(ProviderRefusals.ProviderRefused, context.ReturnUrl));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        LogFailed(log, context.Failure);
        var problem = IsUnreachable(context.Failure) ? ProviderRefusals.ProviderUnreachable : ProviderRefusals.SignInInvalid;
        context.Response.Redirect(ProviderRefusals.PageOf(problem, context.Properties?.RedirectUri));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Without a token to show, the provider learns from the name who asks.</summary>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = options.Value.ClientId;
        return Task.CompletedTask;
    }

    /// <summary>Whether a failure comes of a provider that does not answer.</summary>
    public static bool IsUnreachable(Exception? failure) =>
        failure is HttpRequestException or IOException or OperationCanceledException || (failure?.InnerException is { } inner && IsUnreachable(inner));

    [LoggerMessage(LogLevel.Warning, "A sign-in by the provider failed.")]
    private static partial void LogFailed(ILogger log, Exception? exception);
}
