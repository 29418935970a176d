using System.Text;
using System.Threading.Channels;

namespace GraphQLExport.Processes.PostgreSql;

/// <summary>
/// What one notification carries: its sender's name, then a line for each message. PostgreSQL allows less than 8,000 bytes; all is ASCII.
/// </summary>
internal static class NotifyPayload
{
    private const int Longest = 7_900;
    private const int LongestMessage = 1_000;
    private const string LostMark = "!";

    /// <summary>A message as a line.</summary>
    /// <exception cref="ArgumentException">It is longer than a message may be, or no line of ASCII: a mistake of the program.</exception>
    public static string Line(string topic, string message) =>
        message.Length <= LongestMessage && Ascii.IsValid(message) && !message.Contains('\n', StringComparison.Ordinal)
            ? $"{topic} {message}"
            : throw new ArgumentException("A message is one line of at most 1,000 characters of ASCII.", nameof(message));

    /// <summary>Writes as many of the lines that wait as one notification holds.</summary>
    /// <param name="sender">The sender's name.</param>
    /// <param name="lost">Whether messages before these had to be dropped.</param>
    /// <param name="lines">The lines.</param>
    public static string Write(string sender, bool lost, ChannelReader<string> lines)
    {
        var text = new StringBuilder(sender).Append('\n').Append(lost ? LostMark : "");
        while (lines.TryPeek(out var line) && text.Length + 1 + line.Length <= Longest && lines.TryRead(out line))
            text.Append('\n').Append(line);
        return text.ToString();
    }

    /// <summary>Reads a notification; null for one of a foreign form.</summary>
    public static (string Sender, bool Lost, IEnumerable<(string Topic, string Message)> Messages)? Read(string payload) => payload.Split('\n') is [var sender, var mark, .. var lines]
        ? (sender, mark == LostMark, lines.Select(line => line.Split(' ', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1])))
        : null;
}
