using System.Buffers;

namespace HotChocolate.Language;

/// <summary>Cuts source text into tokens (specification, section 2.1 and appendix B.1).</summary>
internal ref partial struct Lexer(ReadOnlySpan<char> source)
{
    private static readonly SearchValues<char> NameContinue =
        SearchValues.Create("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly ReadOnlySpan<char> _source = source;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The kind of the present token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The offset of its first character.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after its last character.</summary>
    public int End { get; private set; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Its column, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>The meaning of a string token; null for other tokens.</summary>
    public string? StringValue { get; private set; }

    /// <summary>The token as it is written.</summary>
    public readonly ReadOnlySpan<char> Text => _source[Start..End];

    public readonly SyntaxException Error(int position, string message, SyntaxLimit limit = SyntaxLimit.None) => Source.Error(_source, position, message, limit);

    /// <summary>Goes on to the next token; at the end it stays there.</summary>
    public void Advance()
    {
        SkipIgnored();
        Line = _line;
        Column = Start - _lineStart + 1;
        StringValue = null;
        if (Start == _source.Length)
        {
            (Kind, End) = (TokenKind.EndOfFile, Start);
            return;
        }

        var c = _source[Start];
        switch (c)
        {
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_':
                var length = _source[Start..].IndexOfAnyExcept(NameContinue);
                (Kind, End) = (TokenKind.Name, length < 0 ? _source.Length : Start + length);
                break;
            case '"':
                ReadString();
                break;
            case (>= '0' and <= '9') or '-':
                ReadNumber();
                break;
            case '.' when _source[Start..].StartsWith("..."):
                (Kind, End) = (TokenKind.Spread, Start + 3);
                break;
            default:
                Kind = Punctuator(c);
                End = Start + 1;
                break;
        }
    }

    private readonly TokenKind Punctuator(char c) => c switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Ampersand,
        '(' => TokenKind.OpenParenthesis,
        ')' => TokenKind.CloseParenthesis,
        ':' => TokenKind.Colon,
        '=' => TokenKind.Equal,
        '@' => TokenKind.At,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        '{' => TokenKind.OpenBrace,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.CloseBrace,
        '\'' => throw Error(Start, "Unexpected single quote character ('), did you mean to use a double quote (\")?"),
        _ when Source.IndexOfLoneSurrogate(_source.Slice(Start, Math.Min(2, _source.Length - Start))) == 0 =>
            throw Error(Start, $"Invalid character: {Source.Describe(_source, Start)}."),
        _ => throw Error(Start, $"Unexpected character: {Source.Describe(_source, Start)}."),
    };

    private void SkipIgnored()
    {
        var position = End;
        for (; position < _source.Length; position++)
        {
            switch (_source[position])
            {
                case ' ' or ',' or '\t' or '\uFEFF':
                    break;
                case '\n':
                    StartLine(position + 1);
                    break;
                case '\r':
                    position += position + 1 < _source.Length && _source[position + 1] == '\n' ? 1 : 0;
                    StartLine(position + 1);
                    break;
                case '#':
                    position = EndOfComment(position) - 1;
                    break;
                default:
                    Start = position;
                    return;
            }
        }

        Start = position;
    }

    private readonly int EndOfComment(int position)
    {
        var comment = _source[position..];
        var length = comment.IndexOfAny('\r', '\n');
        comment = length < 0 ? comment : comment[..length];
        var lone = Source.IndexOfLoneSurrogate(comment);
        return lone < 0
            ? position + comment.Length
            : throw Error(position + lone, $"Invalid character: {Source.Describe(_source, position + lone)}.");
    }

    private void StartLine(int position)
    {
        _line++;
        _lineStart = position;
    }

    private void ReadNumber()
    {
        var position = Start + (_source[Start] == '-' ? 1 : 0);
        Kind = TokenKind.Int;
        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Source.Describe(_source, position)}.");
            }
        }
        else
        {
            position = SkipDigits(position);
        }

        if (At(position) == '.')
        {
            Kind = TokenKind.Float;
            position = SkipDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            Kind = TokenKind.Float;
            position += At(position + 1) is '+' or '-' ? 2 : 1;
            position = SkipDigits(position);
        }

        if (At(position) is '.' or '_' || char.IsAsciiLetter(At(position)))
        {
            throw DigitExpected(position);
        }

        End = position;
    }

    private readonly int SkipDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position)))
        {
            throw DigitExpected(position);
        }

        var length = _source[position..].IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? _source.Length : position + length;
    }

    private readonly SyntaxException DigitExpected(int position) =>
        Error(position, $"Invalid number, expected digit but got: {Source.Describe(_source, position)}.");

    private readonly char At(int position) => position < _source.Length ? _source[position] : '\0';
}
