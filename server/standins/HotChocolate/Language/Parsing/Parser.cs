namespace HotChocolate.Language;

/// <summary>Recursive descent over the tokens of one source; one method for each production of appendix B.</summary>
internal ref partial struct Parser
{
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _tokens;
    private int _depth;
    private int _lastEnd;

    public Parser(ReadOnlySpan<char> source, ParserOptions? options)
    {
        _options = options ?? ParserOptions.Default;
        _lexer = new Lexer(source);
        Advance();
    }

    public DocumentNode ParseDocument()
    {
        var mark = Here();
        var definitions = new List<IDefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_lexer.Kind != TokenKind.EndOfFile);

        return new DocumentNode(Since(mark), definitions);
    }

    public IValueNode ParseSingleValue(bool constant) => AtEnd(ParseValue(constant));

    public ITypeNode ParseSingleType() => AtEnd(ParseType());

    public SelectionSetNode ParseSingleSelectionSet() => AtEnd(ParseSelectionSet());

    private readonly T AtEnd<T>(T node) =>
        _lexer.Kind == TokenKind.EndOfFile ? node : throw Expected(TokenKind.EndOfFile);

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxAllowedTokens)
        {
            throw _lexer.Error(_lexer.Start, $"Document contains more than {_options.MaxAllowedTokens} tokens. Parsing aborted.", SyntaxLimit.Tokens);
        }
    }

    private void Enter()
    {
        if (++_depth > _options.MaxAllowedDepth)
        {
            throw _lexer.Error(_lexer.Start, $"Document is nested deeper than {_options.MaxAllowedDepth} levels. Parsing aborted.", SyntaxLimit.Depth);
        }
    }

    private void Leave() => _depth--;

    private readonly (int Start, int Line, int Column) Here() => (_lexer.Start, _lexer.Line, _lexer.Column);

    private readonly Location? Since((int Start, int Line, int Column) mark) =>
        _options.NoLocations ? null : new Location(mark.Start, Math.Max(mark.Start, _lastEnd), mark.Line, mark.Column);

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw Expected(kind);
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private readonly bool IsKeyword(string word) => _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(word);

    private bool SkipKeyword(string word)
    {
        if (!IsKeyword(word))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string word)
    {
        if (!SkipKeyword(word))
        {
            throw _lexer.Error(_lexer.Start, $"Expected \"{word}\", found {DescribeToken()}.");
        }
    }

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Expected(TokenKind.Name);
        }

        var mark = Here();
        var value = _lexer.Text.ToString();
        Advance();
        return new NameNode(Since(mark), value);
    }

    private readonly SyntaxException Expected(TokenKind kind) =>
        _lexer.Error(_lexer.Start, $"Expected {DescribeKind(kind)}, found {DescribeToken()}.");

    private readonly SyntaxException Unexpected() => _lexer.Error(_lexer.Start, $"Unexpected {DescribeToken()}.");

    private readonly string DescribeToken() => _lexer.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{DescribeKind(_lexer.Kind)} \"{_lexer.Text}\"",
        TokenKind.String or TokenKind.BlockString => $"{DescribeKind(_lexer.Kind)} \"{_lexer.StringValue}\"",
        _ => DescribeKind(_lexer.Kind),
    };

    private static string DescribeKind(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.OpenParenthesis => "\"(\"",
        TokenKind.CloseParenthesis => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equal => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.OpenBracket => "\"[\"",
        TokenKind.CloseBracket => "\"]\"",
        TokenKind.OpenBrace => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.CloseBrace => "\"}\"",
        _ => kind.ToString(),
    };
}
