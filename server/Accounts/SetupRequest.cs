namespace GraphQLExport.Accounts;

/// <summary>The body of <c>POST /account/setup</c>.</summary>
/// <param name="Token">The token of the printed link.</param>
/// <param name="Password">The administrator's new password.</param>
internal sealed record SetupRequest(string Token, string Password);

/// <summary>The answer to <see cref="SetupRequest"/>.</summary>
/// <param name="Email">The address to sign in with.</param>
internal sealed record SetupResponse(string Email);
