namespace GraphQLExport.Accounts;

/// <summary>A user as other users see them. The account itself (<see cref="AppUser"/>) never leaves the server.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Email">The e-mail address, with which they sign in.</param>
/// <param name="DisplayName">The name to show.</param>
/// <param name="Role">What they may do.</param>
public sealed record User(string Id, string Email, string DisplayName, Role Role);
