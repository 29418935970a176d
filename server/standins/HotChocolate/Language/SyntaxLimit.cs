namespace HotChocolate.Language;

/// <summary>A limit of the parser.</summary>
internal enum SyntaxLimit
{
    /// <summary>None: the grammar was broken.</summary>
    None,

    /// <summary>The number of tokens.</summary>
    Tokens,

    /// <summary>The depth of nesting.</summary>
    Depth,
}
