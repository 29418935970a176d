namespace HotChocolate.Language;

/// <summary>Block strings (specification, section 2.9.4): the common indent and the way back.</summary>
internal static class BlockString
{
    /// <summary>The value of a block string: common indent and blank first and last lines removed, line ends made "\n".</summary>
    /// <param name="raw">The text between the triple quotes, with \""" already resolved.</param>
    /// <returns>The value.</returns>
    public static string Dedent(string raw)
    {
        var lines = SplitLines(raw);
        var indent = CommonIndent(lines);
        var first = 0;
        var last = lines.Count - 1;
        while (first <= last && IsBlank(raw.AsSpan(lines[first])))
        {
            first++;
        }

        while (last > first && IsBlank(raw.AsSpan(lines[last])))
        {
            last--;
        }

        var result = new System.Text.StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            var line = raw.AsSpan(lines[i]);
            result.Append(i == 0 ? line : line[Math.Min(indent, line.Length)..]);
            if (i < last)
            {
                result.Append('\n');
            }
        }

        return result.ToString();

        int CommonIndent(List<Range> ranges)
        {
            var common = int.MaxValue;
            foreach (var range in ranges.Skip(1))
            {
                var line = raw.AsSpan(range);
                var leading = line.IndexOfAnyExcept(' ', '\t');
                if (leading >= 0 && leading < common)
                {
                    common = leading;
                }
            }

            return common == int.MaxValue ? 0 : common;
        }
    }

    /// <summary>Whether a value can be written as a block string and read back unchanged.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False where blank edges, a carriage return or an indent common to all lines would be lost.</returns>
    public static bool CanPrint(string value) =>
        !value.Contains('\r') && Dedent(value.Contains('\n') ? '\n' + value : value) == value;

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;

    private static List<Range> SplitLines(string raw)
    {
        var lines = new List<Range>();
        var start = 0;
        while (true)
        {
            var length = raw.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(start..raw.Length);
                return lines;
            }

            var end = start + length;
            lines.Add(start..end);
            start = end + (raw[end] == '\r' && end + 1 < raw.Length && raw[end + 1] == '\n' ? 2 : 1);
        }
    }
}
