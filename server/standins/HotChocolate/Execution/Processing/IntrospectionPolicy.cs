using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace HotChocolate.Execution.Processing;

/// <summary>Decides which callers may see the schema. A request built with <c>AllowIntrospection()</c> always may.</summary>
internal sealed class IntrospectionPolicy(IntrospectionAccess access)
{
    /// <summary>Where a host says who may introspect: a name of <see cref="IntrospectionAccess"/>.</summary>
    public const string Setting = "GraphQL:Introspection";

    /// <summary>The policy that a host's configuration sets; where it says nothing, everyone or nobody.</summary>
    /// <exception cref="SchemaException">The setting has no such value.</exception>
    public static IntrospectionPolicy From(IConfiguration? configuration, bool isAllowed) => new(configuration?[Setting] switch
    {
        null or "" => isAllowed ? IntrospectionAccess.Everyone : IntrospectionAccess.Nobody,
        var text when Enum.TryParse<IntrospectionAccess>(text, ignoreCase: true, out var access) && Enum.IsDefined(access) => access,
        var text => throw new SchemaException($"The setting {Setting} is `{text}`; it can be {string.Join(", ", Enum.GetNames<IntrospectionAccess>())}."),
    });

    public bool Allows(IOperationRequest request) => access == IntrospectionAccess.Everyone
        || request.ContextData?.GetValueOrDefault(WellKnownContextData.IntrospectionAllowed) is true
        || (access == IntrospectionAccess.SignedIn && UserOf(request) is { Identity.IsAuthenticated: true });

    private static ClaimsPrincipal? UserOf(IOperationRequest request) =>
        request.ContextData?.GetValueOrDefault(nameof(ClaimsPrincipal)) as ClaimsPrincipal
        ?? (request.ContextData?.GetValueOrDefault(nameof(HttpContext)) as HttpContext)?.User;
}
