namespace GraphQLExport.Processes;

/// <summary>So many attempts of one name in each window of time.</summary>
/// <param name="Kind">What is limited: a word.</param>
/// <param name="Name">Whose attempts are counted, upper and lower case alike.</param>
/// <param name="Most">How many there may be in a window; at least one.</param>
/// <param name="Length">How long a window is.</param>
internal sealed record SharedLimit(string Kind, string Name, int Most, TimeSpan Length);

/// <summary>What became of an attempt.</summary>
/// <param name="Wait">How long to wait, where it is refused.</param>
/// <param name="Counted">Where it is counted, to be taken back if it turns out well.</param>
internal sealed record LimitedAttempt(TimeSpan? Wait, IReadOnlyList<CountedWindow> Counted);
