namespace GraphQLExport.Accounts;

/// <summary>Who may explore the GraphQL schema, by introspection or by suggestions in messages.</summary>
internal enum IntrospectionAccess
{
    /// <summary>Whoever is signed in.</summary>
    SignedIn,

    /// <summary>Visitors too.</summary>
    Everyone,

    /// <summary>Nobody.</summary>
    Nobody,
}
