using HotChocolate.Execution;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Accounts;

/// <summary>Who may explore the GraphQL schema: section <c>GraphQL</c>.</summary>
internal sealed class IntrospectionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQL";

    /// <summary>Who may; in development everyone where nothing is set, else whoever is signed in.</summary>
    public IntrospectionAccess? Introspection { get; set; }

    /// <summary>Lets a request explore the schema where its caller may.</summary>
    /// <param name="request">The GraphQL request.</param>
    /// <param name="http">The HTTP request or the one that opened its socket.</param>
    public static void Decide(OperationRequestBuilder request, HttpContext http)
    {
        var set = http.RequestServices.GetRequiredService<IOptionsMonitor<IntrospectionOptions>>().CurrentValue.Introspection;
        var isAllowed = set switch
        {
            IntrospectionAccess.Everyone => true,
            IntrospectionAccess.SignedIn => Caller.Of(http.User) is not null,
            IntrospectionAccess.Nobody => false,
            _ => Caller.Of(http.User) is not null || http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment(),
        };
        if (isAllowed)
            request.AllowIntrospection();
    }
}
