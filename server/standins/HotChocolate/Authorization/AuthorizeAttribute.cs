namespace HotChocolate.Authorization;

/// <summary>Guards a field, or every field of a type: the caller is signed in and satisfies the roles and policy named.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Requires a signed-in caller.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Requires a policy.</summary>
    /// <param name="policy">The name of an ASP.NET Core authorization policy.</param>
    /// <param name="apply">Whether before or after the resolver.</param>
    public AuthorizeAttribute(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => (Policy, Apply) = (policy, apply);

    /// <summary>Sets when the rule is applied.</summary>
    /// <param name="apply">Whether before or after the resolver.</param>
    public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;

    /// <summary>The name of an ASP.NET Core authorization policy; none when null.</summary>
    public string? Policy { get; set; }

    /// <summary>Roles of which the caller has at least one; any when null or empty.</summary>
    public string[]? Roles { get; set; }

    /// <summary>Whether before or after the resolver.</summary>
    public ApplyPolicy Apply { get; set; }
}
