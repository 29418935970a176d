namespace GraphQLExport.Processes;

/// <summary>
/// Tells the other processes of the service that something has changed. A message is a hint, not data: it names what is stored already, and who hears
/// it reads the database. It comes in the order of its sender, at least once; where some may have been lost, subscribers are told from when on.
/// </summary>
internal interface IProcessBus
{
    /// <summary>Whether there can be other processes at all.</summary>
    public bool HasOthers { get; }

    /// <summary>Tells all other processes, soon; call it after what it tells of is stored. Never waits and never fails.</summary>
    /// <param name="topic">Who is meant to listen: a word.</param>
    /// <param name="message">One line of at most 1,000 characters of ASCII.</param>
    public void Publish(string topic, string message);

    /// <summary>Listens for as long as this process lives. Both handlers must be quick and not wait.</summary>
    /// <param name="topic">The word.</param>
    /// <param name="heard">Is given each message of another process.</param>
    /// <param name="missed">Is told that messages since a moment may have been lost: read the database.</param>
    public void Subscribe(string topic, Action<string> heard, Action<DateTimeOffset> missed);

    /// <summary>Carries messages until the process stops.</summary>
    public Task RunAsync(CancellationToken stoppingToken);
}
