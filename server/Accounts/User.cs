using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Accounts;

/// <summary>A user as other users see them.</summary>
/// <remarks>The account itself, <see cref="AppUser"/>, never leaves the server.</remarks>
public sealed record User
{
    /// <summary>The user's id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public string Id { get; init; } = "";

    /// <summary>The e-mail address, with which they sign in.</summary>
    public string Email { get; init; } = "";

    /// <summary>The name to show.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What they may do.</summary>
    public Role Role { get; init; }
}
