namespace GraphQLExport.Formats;

/// <summary>What a line of plain text is made of: values of columns, and the fixed text around them.</summary>
public sealed class TextLine
{
    private TextLine(string template, string start, IReadOnlyList<TextLinePart> parts, string? following) => (Template, Start, Parts, Following) = (template, start, parts, following);

    /// <summary>The template it was parsed from.</summary>
    public string Template { get; }

    /// <summary>What comes before the first value.</summary>
    public string Start { get; }

    /// <summary>The values in order, each with what follows it.</summary>
    public IReadOnlyList<TextLinePart> Parts { get; }

    /// <summary>
    /// The column whose text follows the line on lines of its own, each after a tab; null where every row is one line. Where there is one,
    /// the text at the end of the line may have further lines too, each after a bar and a blank.
    /// </summary>
    public string? Following { get; }

    /// <summary>The columns that it takes, each once, in their order.</summary>
    public IEnumerable<string> Columns => Parts.Select(part => part.Column).Concat(Following is null ? [] : [Following]).Distinct();

    /// <summary>Reads a template: column names in braces, anything but braces and line breaks around them, as in <c>{host}:{port}</c>.</summary>
    /// <exception cref="FormatException">It names no column, or its braces do not pair up.</exception>
    /// <param name="template">The template.</param>
    /// <param name="following">The column whose text follows on lines of its own; null for none.</param>
    public static TextLine Parse(string template, string? following = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var pieces = template.Split('{');
        if (pieces.Length < 2 || pieces[0].Contains('}', StringComparison.Ordinal) || template.AsSpan().ContainsAny('\r', '\n'))
            throw Malformed(template);
        return new(template, pieces[0], [.. pieces.Skip(1).Select(piece => Part(piece, template))], following);
    }

    private static TextLinePart Part(string piece, string template) =>
        piece.Split('}') is [{ Length: > 0 } column, var after] ? new(column, after) : throw Malformed(template);

    private static FormatException Malformed(string template) => new($"\"{template}\" is no template of a line, such as {{host}}:{{port}}.");
}

/// <summary>A value in a line of plain text.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="After">The fixed text that follows; may be empty.</param>
public sealed record TextLinePart(string Column, string After);
