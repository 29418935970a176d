using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Accounts;

/// <summary>A user as other users see them.</summary>
/// <remarks>The account itself, <see cref="AppUser"/>, never leaves the server.</remarks>
/// <param name="Id">The user's id.</param>
/// <param name="Email">The e-mail address, with which they sign in.</param>
/// <param name="DisplayName">The name to show.</param>
/// <param name="Role">What they may do.</param>
public sealed record User([property: GraphQLType(typeof(NonNullType<IdType>))] string Id, string Email, string DisplayName, Role Role);
