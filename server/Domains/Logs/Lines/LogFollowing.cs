namespace GraphQLExport.Domains.Logs;

/// <summary>What the lines that follow the first line of an entry are.</summary>
internal static class LogFollowing
{
    private const string MessageLine = "| ";
    private const string LaravelException = " {\"exception\":";

    /// <summary>As exports write it: further lines of the message after a bar and a blank, lines of the exception after a tab.</summary>
    public static (string Message, string Exception) Exported(string first, string further)
    {
        if (further.Length == 0)
            return (first, "");
        List<string> message = [first];
        List<string> exception = [];
        foreach (var line in further.Split('\n'))
        {
            if (line.StartsWith(MessageLine, StringComparison.Ordinal) && exception.Count == 0)
                message.Add(line[MessageLine.Length..]);
            else
                exception.Add(line.StartsWith('\t') ? line[1..] : line);
        }

        return (string.Join('\n', message), string.Join('\n', exception));
    }

    /// <summary>The line is the message, what follows the exception.</summary>
    public static (string Message, string Exception) Plain(string first, string further) => (first, further);

    /// <summary>As <see cref="Plain"/>, but the context of an exception, which begins on the first line, belongs to what follows.</summary>
    public static (string Message, string Exception) Laravel(string first, string further)
    {
        var context = first.IndexOf(LaravelException, StringComparison.Ordinal);
        return context < 0 ? Plain(first, further) : (first[..context], $"{first[(context + 1)..]}\n{further}");
    }
}
