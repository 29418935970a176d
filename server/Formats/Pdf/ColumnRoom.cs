using System.Text;
using GraphQLExport.Rows;

namespace GraphQLExport.Formats.Pdf;

/// <summary>Learns while rows pass how much room each column needs and would like, in letters. Texts are measured in the first rows alone.</summary>
/// <param name="columns">The columns.</param>
internal sealed class ColumnRoom(IReadOnlyList<Column> columns)
{
    private const int MeasuredRows = 500;
    private const int LongestWord = 20;
    private const int WidestText = 80;
    private const int Narrowest = 3;

    private readonly int[] _words = [.. columns.Select(column => Math.Clamp(Word(Encoding.UTF8.GetBytes(column.Name)), Narrowest, LongestWord))];
    private readonly int[] _lines = [.. columns.Select(column => Math.Clamp(column.Name.Length, Narrowest, LongestWord))];

    /// <summary>What each column needs, so that no number, time or short word is broken.</summary>
    public IReadOnlyList<int> Needed => _words;

    /// <summary>What each column would like, so that few texts take several lines.</summary>
    public IReadOnlyList<int> Liked => [.. _lines.Zip(_words, Math.Max)];

    /// <summary>Takes the text of a cell.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="row">The number of its row, from 0.</param>
    /// <param name="text">What it says.</param>
    public void Add(int column, int row, ReadOnlySpan<byte> text)
    {
        if (columns[column].Kind != ColumnKind.Text)
        {
            _words[column] = Math.Max(_words[column], text.Length);
        }
        else if (row < MeasuredRows)
        {
            _words[column] = Math.Max(_words[column], Math.Min(Word(text), LongestWord));
            _lines[column] = Math.Max(_lines[column], Math.Min(Width(text), WidestText));
        }
    }

    private static int Word(ReadOnlySpan<byte> text)
    {
        var longest = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny((byte)' ', (byte)'\n');
            longest = Math.Max(longest, Width(end < 0 ? text : text[..end]));
            text = end < 0 ? [] : text[(end + 1)..];
        }

        return longest;
    }

    // Letters of three bytes are wide ones more often than not.
    private static int Width(ReadOnlySpan<byte> text)
    {
        var width = 0;
        foreach (var octet in text)
            width += octet switch { < 0x80 => 1, < 0xC0 => 0, < 0xE0 => 1, _ => 2 };
        return width;
    }
}
