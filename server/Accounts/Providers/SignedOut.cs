namespace GraphQLExport.Accounts.Providers;

/// <summary>The answer to a sign-out which the provider has a part in.</summary>
/// <param name="ContinueAt">The address of this site from which a browser goes on to where the provider ends its own session.</param>
public sealed record SignedOut(string ContinueAt);
