using System.Buffers;
using System.Text.Unicode;

namespace HotChocolate.Language;

/// <summary>Parses GraphQL documents (specification of September 2025, section 2 and 3, appendix B).</summary>
public static class Utf8GraphQLParser
{
    /// <summary>Parses a document.</summary>
    /// <param name="graphQLData">The document, in UTF-8, without or with a byte order mark.</param>
    /// <param name="options">Limits; null for <see cref="ParserOptions.Default" />.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is not UTF-8, breaks the grammar or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> graphQLData, ParserOptions? options = null)
    {
        var chars = ArrayPool<char>.Shared.Rent(graphQLData.Length);
        try
        {
            var status = Utf8.ToUtf16(graphQLData, chars, out _, out var written, replaceInvalidSequences: false);
            var source = chars.AsSpan(0, written);
            return status == OperationStatus.Done
                ? new Parser(source, options).ParseDocument()
                : throw Source.Error(source, written, "Invalid UTF-8.");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Parses a document.</summary>
    /// <param name="sourceText">The document.</param>
    /// <param name="options">Limits; null for <see cref="ParserOptions.Default" />.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text breaks the grammar or exceeds a limit.</exception>
    public static DocumentNode Parse(string sourceText, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sourceText);
        return new Parser(sourceText, options).ParseDocument();
    }

    /// <summary>Parses parts of documents.</summary>
    public static class Syntax
    {
        /// <summary>Parses one input value.</summary>
        /// <param name="sourceText">The value, for instance "[1, {a: $b}]".</param>
        /// <param name="constant">True to refuse variables.</param>
        /// <returns>The value.</returns>
        /// <exception cref="SyntaxException">The text is not exactly one value.</exception>
        public static IValueNode ParseValueLiteral(string sourceText, bool constant = true)
        {
            ArgumentNullException.ThrowIfNull(sourceText);
            return new Parser(sourceText, null).ParseSingleValue(constant);
        }

        /// <summary>Parses one type reference.</summary>
        /// <param name="sourceText">The type, for instance "[Int!]!".</param>
        /// <returns>The type reference.</returns>
        /// <exception cref="SyntaxException">The text is not exactly one type reference.</exception>
        public static ITypeNode ParseTypeReference(string sourceText)
        {
            ArgumentNullException.ThrowIfNull(sourceText);
            return new Parser(sourceText, null).ParseSingleType();
        }

        /// <summary>Parses one selection set.</summary>
        /// <param name="sourceText">The selection set with its braces.</param>
        /// <returns>The selection set.</returns>
        /// <exception cref="SyntaxException">The text is not exactly one selection set.</exception>
        public static SelectionSetNode ParseSelectionSet(string sourceText)
        {
            ArgumentNullException.ThrowIfNull(sourceText);
            return new Parser(sourceText, null).ParseSingleSelectionSet();
        }
    }
}
