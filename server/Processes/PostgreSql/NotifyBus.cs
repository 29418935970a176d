using System.Collections.Immutable;
using System.Threading.Channels;

namespace GraphQLExport.Processes.PostgreSql;

/// <summary>
/// Messages by <c>NOTIFY</c>, all processes on one channel. Those that wait are sent together. A process hears its own too, and leaves them out.
/// </summary>
internal sealed partial class NotifyBus : IProcessBus
{
    private const int Capacity = 10_000;

    private readonly NotifyListener listener;
    private readonly NotifySender sender;
    private readonly Channel<string> waiting;
    private readonly string self = Guid.NewGuid().ToString("N");
    private readonly ILogger log;
    private ImmutableList<(string Topic, Action<string> Heard, Action<DateTimeOffset> Missed)> subscriptions = [];
    private int lost;

    /// <param name="connectionString">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where lost connections are told of.</param>
    public NotifyBus(string connectionString, TimeProvider time, ILogger<NotifyBus> log)
    {
        this.log = log;
        listener = new(connectionString, time, log);
        sender = new(connectionString, time, log);
        waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => Volatile.Write(ref lost, 1));
    }

    /// <inheritdoc/>
    public bool HasOthers => true;

    /// <inheritdoc/>
    public void Publish(string topic, string message) => waiting.Writer.TryWrite(NotifyPayload.Line(topic, message));

    /// <inheritdoc/>
    public void Subscribe(string topic, Action<string> heard, Action<DateTimeOffset> missed) =>
        ImmutableInterlocked.Update(ref subscriptions, (all, one) => all.Add(one), (topic, heard, missed));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken stoppingToken) => Task.WhenAll(
        listener.RunAsync(Hear, Miss, stoppingToken),
        sender.RunAsync(waiting.Reader, Next, stoppingToken));

    private string Next(ChannelReader<string> reader) => NotifyPayload.Write(self, Interlocked.Exchange(ref lost, 0) == 1, reader);

    private void Hear(string payload, DateTimeOffset now)
    {
        if (NotifyPayload.Read(payload) is not { } read || read.Sender == self)
            return;
        if (read.Lost)
            Miss(now - NotifyListener.Blindness);
        foreach (var (topic, message) in read.Messages)
            Tell(subscription => subscription.Topic == topic, subscription => subscription.Heard(message));
    }

    private void Miss(DateTimeOffset since) => Tell(_ => true, subscription => subscription.Missed(since));

    private void Tell(
        Func<(string Topic, Action<string> Heard, Action<DateTimeOffset> Missed), bool> whom, Action<(string Topic, Action<string> Heard, Action<DateTimeOffset> Missed)> tell)
    {
        foreach (var subscription in subscriptions.Where(whom))
        {
            try
            {
                tell(subscription);
            }
            catch (Exception e)
            {
                // One that fails must not keep the others from hearing.
                LogHandlerFailed(log, e, subscription.Topic);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "A message of another process about {Topic} could not be handled.")]
    private static partial void LogHandlerFailed(ILogger log, Exception exception, string topic);
}
