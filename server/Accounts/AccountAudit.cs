using GraphQLExport.Auditing;
using Microsoft.AspNetCore.Identity.Data;

namespace GraphQLExport.Accounts;

/// <summary>Records what was done through the routes of accounts, besides signing in: that is recorded where a password is judged.</summary>
internal sealed class AccountAudit(IAuditLog audit) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var user = Caller.Of(context.HttpContext.User)?.UserId;
        var result = await next(context);
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && ActionOf(context) is { } action && IsSuccess(result))
            await audit.RecordAsync(new(action, user) { EntityType = "account" }, CancellationToken.None);
        return result;
    }

    private static AuditAction? ActionOf(EndpointFilterInvocationContext context) => context.HttpContext.Request.Path.Value?.Split('/')[^1] switch
    {
        "logout" => AuditAction.SignOut,
        "register" => AuditAction.UserCreated,
        "setup" or "resetPassword" => AuditAction.PasswordChanged,
        "info" when context.Arguments.OfType<InfoRequest>().Any(info => info.NewPassword is not null) => AuditAction.PasswordChanged,
        _ => null,
    };

    private static bool IsSuccess(object? result) =>
        (result is INestedHttpResult nested ? nested.Result : result) is not IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest };
}
