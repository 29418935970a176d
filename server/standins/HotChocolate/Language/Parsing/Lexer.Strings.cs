using System.Globalization;
using System.Text;

namespace HotChocolate.Language;

/// <summary>Strings and block strings (specification, section 2.9.4).</summary>
internal ref partial struct Lexer
{
    private const string TripleQuote = "\"\"\"";
    private const int MaxCodePoint = 0x10FFFF;
    private const int LongestShown = 20;

    private void ReadString()
    {
        if (_source[Start..].StartsWith(TripleQuote))
        {
            ReadBlockString();
            return;
        }

        Kind = TokenKind.String;
        StringBuilder? text = null;
        var position = Start + 1;
        while (true)
        {
            var rest = _source[position..];
            var length = rest.IndexOfAny("\"\\\r\n");
            var plain = length < 0 ? rest : rest[..length];
            RequireScalarValues(plain, position);
            position += plain.Length;
            switch (At(position))
            {
                case '"' when length >= 0:
                    End = position + 1;
                    StringValue = text is null ? plain.ToString() : text.Append(plain).ToString();
                    return;
                case '\\':
                    text = (text ?? new StringBuilder()).Append(plain);
                    position = ReadEscape(position, text);
                    break;
                default:
                    throw Error(position, "Unterminated string.");
            }
        }
    }

    private void ReadBlockString()
    {
        Kind = TokenKind.BlockString;
        var raw = new StringBuilder();
        var position = Start + TripleQuote.Length;
        while (true)
        {
            var rest = _source[position..];
            var length = rest.IndexOfAny("\"\\\r\n");
            if (length < 0)
            {
                RequireScalarValues(rest, position);
                throw Error(_source.Length, "Unterminated string.");
            }

            RequireScalarValues(rest[..length], position);
            raw.Append(rest[..length]);
            position += length;
            rest = rest[length..];
            if (rest.StartsWith(TripleQuote))
            {
                End = position + TripleQuote.Length;
                StringValue = BlockString.Dedent(raw.ToString());
                return;
            }

            if (rest.StartsWith("\\\"\"\""))
            {
                raw.Append(TripleQuote);
                position += 4;
                continue;
            }

            raw.Append(rest[0]);
            position++;
            if (rest[0] == '\n' || (rest[0] == '\r' && At(position) != '\n'))
            {
                StartLine(position);
            }
        }
    }

    private readonly void RequireScalarValues(ReadOnlySpan<char> text, int position)
    {
        var lone = Source.IndexOfLoneSurrogate(text);
        if (lone >= 0)
        {
            throw Error(position + lone, $"Invalid character within String: {Source.Describe(_source, position + lone)}.");
        }
    }

    private readonly int ReadEscape(int position, StringBuilder text)
    {
        var c = At(position + 1);
        if (c == 'u')
        {
            return At(position + 2) == '{' ? ReadVariableEscape(position, text) : ReadFixedEscape(position, text);
        }

        text.Append(c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\"."),
        });
        return position + 2;
    }

    private readonly int ReadVariableEscape(int position, StringBuilder text)
    {
        var digits = position + 3;
        var end = digits;
        var code = 0;
        while (char.IsAsciiHexDigit(At(end)))
        {
            code = code > MaxCodePoint ? code : (code << 4) | HexValue(At(end));
            end++;
        }

        if (At(end) != '}' || end == digits || !Rune.IsValid(code))
        {
            throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, Math.Min(end + 1 - position, LongestShown))}\".");
        }

        text.Append(new Rune(code).ToString());
        return end + 1;
    }

    private readonly int ReadFixedEscape(int position, StringBuilder text)
    {
        if (TryReadHex(position, out var high))
        {
            if (!char.IsSurrogate(high))
            {
                text.Append(high);
                return position + 6;
            }

            if (At(position + 6) == '\\' && At(position + 7) == 'u' && TryReadHex(position + 6, out var low)
                && char.IsSurrogatePair(high, low))
            {
                text.Append(high).Append(low);
                return position + 12;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, 6)}\".");
    }

    private readonly bool TryReadHex(int position, out char value)
    {
        var digits = Slice(position + 2, 4);
        value = '\0';
        if (digits.Length < 4 || !ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        value = (char)code;
        return true;
    }

    private static int HexValue(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private readonly ReadOnlySpan<char> Slice(int position, int length) =>
        _source[Math.Min(position, _source.Length)..Math.Min(position + length, _source.Length)];
}
