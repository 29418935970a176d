namespace HotChocolate.Language;

/// <summary>What a parser records and how much it accepts, so that no document can exhaust memory or the stack.</summary>
/// <param name="noLocations">True to leave <see cref="ISyntaxNode.Location" /> null, which saves memory.</param>
/// <param name="maxAllowedTokens">The most tokens a document may hold, at least 1; default 65,536 for any source.</param>
/// <param name="maxAllowedDepth">How deep selection sets, list and object values and list types may nest, at least 1; default 200.</param>
public sealed class ParserOptions(bool noLocations = false, int maxAllowedTokens = 65_536, int maxAllowedDepth = 200)
{
    /// <summary>The options used where none are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>True to leave <see cref="ISyntaxNode.Location" /> null, which saves memory.</summary>
    public bool NoLocations { get; } = noLocations;

    /// <summary>The most tokens a document may hold; one more is a <see cref="SyntaxException" />.</summary>
    public int MaxAllowedTokens { get; } = AtLeastOne(maxAllowedTokens, nameof(maxAllowedTokens));

    /// <summary>How deep a document may nest; one level more is a <see cref="SyntaxException" />.</summary>
    public int MaxAllowedDepth { get; } = AtLeastOne(maxAllowedDepth, nameof(maxAllowedDepth));

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
