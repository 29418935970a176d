using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GraphQLExport.Http;
using GraphQLExport.Processes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity.Data;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts.Sessions;

/// <summary>
/// Refuses to try passwords, codes and links faster than a person fails: so many failures by minute of one network address, so many in
/// five minutes of one account, whether there is that account or not. All processes count together.
/// </summary>
internal sealed class AttemptLimits(SharedLimits limits, IOptionsMonitor<AccountOptions> options) : IEndpointFilter
{
    private static readonly string[] Limited = ["login", "register", "setup", "confirmEmail", "resendConfirmationEmail", "forgotPassword", "resetPassword", "refresh", "info", "2fa"];

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsLimited(http.Request))
            return await next(context);
        var attempt = await limits.EnterAsync([.. LimitsOf(context)], http.RequestAborted);
        if (attempt.Wait is { } wait)
            return Refuse(http, wait);
        var result = await next(context);
        if (!IsFailure(result))
            await limits.TakeBackAsync(attempt);
        return result;
    }

    private IEnumerable<SharedLimit> LimitsOf(EndpointFilterInvocationContext context)
    {
        var most = options.CurrentValue;
        yield return new("address", NetworkOf(context.HttpContext.Connection.RemoteIpAddress), most.MaxFailuresPerAddress, TimeSpan.FromMinutes(1));
        if (AccountOf(context) is { } account)
            yield return new("account", account, most.MaxFailuresPerAccount, TimeSpan.FromMinutes(5));
    }

    private static bool IsLimited(HttpRequest request) =>
        (HttpMethods.IsPost(request.Method) || request.Path.Value?.EndsWith("/confirmEmail", StringComparison.OrdinalIgnoreCase) == true)
        && Array.Exists(Limited, name => request.Path.Value?.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase) == true);

    // Who has an address of IPv6 has a network of them.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static string? AccountOf(EndpointFilterInvocationContext context) =>
        context.Arguments.OfType<LoginRequest>().FirstOrDefault()?.Email ?? context.Arguments.OfType<ResetPasswordRequest>().FirstOrDefault()?.Email
        ?? Caller.Of(context.HttpContext.User)?.UserId;

    // Whoever is asked for the second factor knew the password.
    private static bool IsFailure(object? result) => (result is INestedHttpResult nested ? nested.Result : result) switch
    {
        ProblemHttpResult { ProblemDetails.Detail: "RequiresTwoFactor" } => false,
        IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest } => true,
        _ => false,
    };

    private static IResult Refuse(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Problems.TooMany("Too many attempts have failed. Wait a few minutes, then try again.");
    }
}
