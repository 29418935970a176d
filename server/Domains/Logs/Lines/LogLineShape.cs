using System.Text.RegularExpressions;

namespace GraphQLExport.Domains.Logs;

/// <summary>One way in which programs begin an entry. docs/formats.md lists them.</summary>
internal sealed partial class LogLineShape(Regex pattern, Func<string, string, (string Message, string Exception)> join, string century = "")
{
    /// <summary>The shapes, in the order in which a line is tried.</summary>
    public static IReadOnlyList<LogLineShape> All { get; } =
    [
        new(Exported(), LogFollowing.Exported),
        new(Spark(), LogFollowing.Plain, "20"),
        new(Laravel(), LogFollowing.Laravel),
        new(Common(), LogFollowing.Plain),
    ];

    /// <summary>The parts of a line that begins an entry; null for one that begins none of this shape.</summary>
    public LogLineParts? Match(string line)
    {
        var match = pattern.Match(line);
        if (!match.Success || LogLevels.Find(match.Groups["level"].Value) is null)
            return null;
        var time = match.Groups["time"].Value;
        return new(
            century.Length == 0 ? time : century + time.Replace('/', '-'),
            match.Groups["level"].Value,
            match.Groups["component"].Value,
            match.Groups["request"].Value,
            match.Groups["message"].Value,
            join);
    }

    [GeneratedRegex(@"^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)) (?<level>[A-Z]+) \[(?<component>[^\[\]]*)\] \[(?<request>[^\[\]]*)\](?: (?<message>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Exported();

    [GeneratedRegex(@"^(?<time>\d\d/\d\d/\d\d \d\d:\d\d:\d\d) (?<level>[A-Z]+) (?<component>[^\s:]+): ?(?<message>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Spark();

    [GeneratedRegex(@"^\[(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)\] (?<component>[\w.-]+)\.(?<level>[A-Z]+): ?(?<message>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Laravel();

    [GeneratedRegex(@"^(?<time>\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?) +\[?(?<level>[A-Za-z]+)\]? +(?<component>[^\s:]+)(?: -|:) ?(?<message>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Common();
}

/// <summary>The parts of the line that begins an entry.</summary>
/// <param name="Time">Its time, as imports read times.</param>
/// <param name="Level">The word for its level.</param>
/// <param name="Component">What wrote it.</param>
/// <param name="RequestId">The request's id; may be empty.</param>
/// <param name="Message">The rest of the line.</param>
/// <param name="Joining">What becomes of the rest of the line and the lines that follow.</param>
internal sealed record LogLineParts(
    string Time, string Level, string Component, string RequestId, string Message, Func<string, string, (string Message, string Exception)> Joining)
{
    /// <summary>The whole message and the exception, which is empty where there is none.</summary>
    public (string Message, string Exception) Join(string further) => Joining(Message, further);
}
