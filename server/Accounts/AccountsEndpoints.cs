using System.Security.Claims;
using GraphQLExport.Accounts.ApiKeys;
using GraphQLExport.Accounts.Providers;
using GraphQLExport.Accounts.Sessions;
using GraphQLExport.Auditing;
using GraphQLExport.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>
/// The routes under <c>/account</c>: Identity's own (login, register, refresh, manage ...), logout, set-up and API keys. All that
/// change something take a JSON body, which a form on another site cannot send without the browser asking first.
/// </summary>
public static class AccountsEndpoints
{
    /// <summary>Maps <c>/account</c>.</summary>
    /// <param name="endpoints">The application.</param>
    /// <returns>The group, for further conventions.</returns>
    public static IEndpointConventionBuilder MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/account").WithTags("account").ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
        group.AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<AttemptLimits>());
        group.AddEndpointFilter(RefuseRegistrationWhereClosed);
        group.AddEndpointFilter(ApiKeyEndpoints.RefuseKeys);
        group.AddEndpointFilter(KeepTheSession);
        group.MapIdentityApi<AppUser>();
        group.MapPost("/logout", Logout).Accepts<object>("application/json");
        group.MapPost("/sign-out-everywhere", SignOutEverywhere).RequireAuthorization().Accepts<object>("application/json")
            .Described("signOutEverywhere", "Ends all of one's sessions, this one too; API keys stay.");
        group.MapPost("/setup", Setup);
        group.MapApiKeys();
        return group;
    }

    private static async ValueTask<object?> RefuseRegistrationWhereClosed(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.Request.Path.Value?.EndsWith("/register", StringComparison.OrdinalIgnoreCase) == true
            && !http.RequestServices.GetRequiredService<IOptionsMonitor<AccountOptions>>().CurrentValue.Registration
            ? TypedResults.Problem("Accounts here are made by an administrator.", statusCode: StatusCodes.Status403Forbidden)
            : await next(context);
    }

    // A new password or second factor ends all sessions; the browser that set it gets a new one.
    private static async ValueTask<object?> KeepTheSession(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/account/manage", StringComparison.OrdinalIgnoreCase)
            && http.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme)
        {
            var signIn = http.RequestServices.GetRequiredService<SignInManager<AppUser>>();
            if (await signIn.UserManager.GetUserAsync(http.User) is { } user && await signIn.ValidateSecurityStampAsync(http.User) is null)
                await signIn.RefreshSignInAsync(user);
        }

        return result;
    }

    private static async Task<Results<NoContent, StatusCodeHttpResult>> SignOutEverywhere(HttpRequest request, SignInManager<AppUser> signIn)
    {
        if (!request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await signIn.UserManager.GetUserAsync(request.HttpContext.User) is { } user)
            await signIn.UserManager.UpdateSecurityStampAsync(user);
        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Ok<SignedOut>, StatusCodeHttpResult>> Logout(HttpRequest request, SignInManager<AppUser> signIn, IAuditLog audit, IOptions<ProviderOptions> provider)
    {
        if (!request.HasJsonContentType())
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (Caller.Of(request.HttpContext.User) is { } caller)
            await audit.RecordAsync(new(AuditAction.SignOut, caller.UserId) { EntityType = "account" }, CancellationToken.None);
        await signIn.SignOutAsync();
        return provider.Value is { IsOn: true, SignOutAtProvider: true } && request.HttpContext.User.HasClaim(claim => claim.Type == ClaimTypes.AuthenticationMethod)
            ? TypedResults.Ok(new SignedOut(ProviderEndpoints.SignOutPath))
            : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<SetupResponse>, ValidationProblem>> Setup(SetupRequest request, UserManager<AppUser> users)
    {
        if (SetupToken.Parse(request.Token) is not { } token
            || await users.FindByIdAsync(token.UserId) is not { PasswordHash: null } user)
        {
            return Refuse("token", "This link is not valid, or was used before. A restart of the server prints a new one if it is still needed.");
        }

        var result = await users.ResetPasswordAsync(user, token.Token, request.Password);
        if (result.Succeeded)
        {
            return TypedResults.Ok(new SetupResponse(user.Email!));
        }

        return result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken))
            ? Refuse("token", "This link has expired. Restart the server for a new one.")
            : Refuse("password", [.. result.Errors.Select(error => error.Description)]);
    }

    private static ValidationProblem Refuse(string field, params string[] messages) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = messages });
}
