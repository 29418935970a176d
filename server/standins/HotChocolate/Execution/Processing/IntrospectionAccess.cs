namespace HotChocolate.Execution.Processing;

/// <summary>Who may see the schema.</summary>
internal enum IntrospectionAccess
{
    /// <summary>Whoever asks.</summary>
    Everyone,

    /// <summary>Whoever is signed in.</summary>
    SignedIn,

    /// <summary>Nobody.</summary>
    Nobody,
}
