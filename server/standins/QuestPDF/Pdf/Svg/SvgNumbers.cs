using System.Globalization;

namespace QuestPDF.Pdf.Svg;

/// <summary>Takes numbers out of attributes, one after the other (SVG 1.1, 4.2; 8.3.9).</summary>
internal ref struct SvgNumbers(ReadOnlySpan<char> text)
{
    /// <summary>Numbers beyond this are none of a drawing; those of transformations and paths may reach it by reckoning.</summary>
    public const float Largest = 1e7f;

    private ReadOnlySpan<char> _rest = text;

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return _rest.IsEmpty;
        }
    }

    /// <summary>A length with its unit, in pixels; a percentage is one of <paramref name="whole"/>, an em of <paramref name="em"/>.</summary>
    public static float Length(string text, float whole = 0, float em = 16)
    {
        var numbers = new SvgNumbers(text);
        var number = numbers.Next();
        return number * numbers._rest.Trim() switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72f,
            "pc" => 16,
            "mm" => 96 / 25.4f,
            "cm" => 96 / 2.54f,
            "in" => 96,
            "%" => whole / 100,
            "em" or "rem" => em,
            "ex" => em / 2,
            _ => throw Malformed(text),
        };
    }

    public static float[] List(string text)
    {
        var list = new List<float>();
        var numbers = new SvgNumbers(text);
        while (!numbers.IsAtEnd)
            list.Add(numbers.Next());
        return [.. list];
    }

    public float Next()
    {
        SkipSpace();
        var end = _rest.IsEmpty || _rest[0] is not ('+' or '-') ? 0 : 1;
        end = Digits(end);
        if (end < _rest.Length && _rest[end] == '.')
            end = Digits(end + 1);
        if (end < _rest.Length - 1 && _rest[end] is 'e' or 'E')
        {
            var exponent = Digits(end + (_rest[end + 1] is '+' or '-' ? 2 : 1));
            // "1em" and "2ex" are lengths, not powers.
            if (exponent > end + 1 && char.IsAsciiDigit(_rest[exponent - 1]))
                end = exponent;
        }

        if (!float.TryParse(_rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(MathF.Abs(value) <= Largest))
            throw Malformed(_rest.ToString());
        _rest = _rest[end..];
        return value;
    }

    /// <summary>0 or 1, which may stand against what follows it.</summary>
    public bool NextFlag()
    {
        SkipSpace();
        if (_rest.IsEmpty || _rest[0] is not ('0' or '1'))
            throw Malformed(_rest.ToString());
        var flag = _rest[0] == '1';
        _rest = _rest[1..];
        return flag;
    }

    /// <summary>Whether a letter is next, and then takes it.</summary>
    public bool TryLetter(out char letter)
    {
        SkipSpace();
        letter = _rest.IsEmpty ? '\0' : _rest[0];
        if (!char.IsAsciiLetter(letter))
            return false;
        _rest = _rest[1..];
        return true;
    }

    public static MalformedInputException Malformed(string text) =>
        new($"SVG: '{(text.Length > 30 ? text[..30] : text)}' is not what should stand there.");

    private readonly int Digits(int from)
    {
        while (from < _rest.Length && char.IsAsciiDigit(_rest[from]))
            from++;
        return from;
    }

    private void SkipSpace() => _rest = _rest.TrimStart(" \t\r\n\f,");
}
