using System.Text;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Logs;

/// <summary>
/// Entries in plain text. A line that matches one of <see cref="LogLineShape.All"/> begins one; the lines up to the next belong to it: those
/// of an entry as exports write it go back to where they were, those of other programs are its exception.
/// </summary>
internal sealed class LogLines : ITextEntries
{
    /// <inheritdoc/>
    public string Expected => "An entry begins with a time, a level and a component, such as 2026-01-18T10:00:00Z ERROR [web] [] Out of memory.";

    /// <inheritdoc/>
    public bool Begins(ReadOnlySpan<byte> line)
    {
        // The quickest no: every shape begins with a digit, but one with a bracket.
        if (line.IsEmpty || !(line[0] is (byte)'[' or (>= (byte)'0' and <= (byte)'9')))
            return false;
        return Match(Encoding.UTF8.GetString(line)) is not null;
    }

    /// <inheritdoc/>
    public void Split(ReadOnlySpan<byte> entry, TextLineFields fields)
    {
        var text = Encoding.UTF8.GetString(entry);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var further = end < 0 ? "" : text[(end + 1)..];
        if (Match((end < 0 ? text : text[..end]).TrimEnd('\r')) is not { } parts)
            return;

        Set(fields, LogEntryImport.Timestamp, parts.Time);
        Set(fields, LogEntryImport.Level, parts.Level);
        Set(fields, LogEntryImport.Component, parts.Component);
        Set(fields, LogEntryImport.RequestId, parts.RequestId);
        var (message, exception) = parts.Join(further);
        Set(fields, LogEntryImport.Message, message);
        Set(fields, LogEntryImport.Exception, exception);
    }

    private static LogLineParts? Match(string line)
    {
        foreach (var shape in LogLineShape.All)
        {
            if (shape.Match(line) is { } parts)
                return parts;
        }

        return null;
    }

    private static void Set(TextLineFields fields, int field, string text)
    {
        if (text.Length > 0)
            fields.Set(field, Encoding.UTF8.GetBytes(text));
    }
}
