using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Logs;

/// <summary>
/// This server's own entries on their way into the database. Adding never waits: where the queue is full the new entry is dropped and
/// counted, for the first entries of a burst tell what began it.
/// </summary>
internal sealed class LogQueue
{
    private static readonly AsyncLocal<bool> Writing = new();

    private readonly Channel<LogEntry> channel;
    private long dropped;
    private long written;

    public LogQueue(IOptions<LogOptions> options) => channel = Channel.CreateBounded<LogEntry>(
        new BoundedChannelOptions(options.Value.Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
        _ => Interlocked.Increment(ref dropped));

    /// <summary>Entries dropped since the process started.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Entries stored since the process started.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>Whether the code that asks stores entries: what that logs must not become entries, which would be stored and logged again.</summary>
    public static bool IsWriting => Writing.Value;

    /// <summary>Marks the calling async method, and all that it calls, as storing entries.</summary>
    public static void BeginWriting() => Writing.Value = true;

    /// <summary>Adds an entry, or drops it.</summary>
    public void Add(LogEntry entry) => channel.Writer.TryWrite(entry);

    /// <summary>Takes up to so many entries.</summary>
    public void Take(List<LogEntry> into, int most)
    {
        while (into.Count < most && channel.Reader.TryRead(out var entry))
            into.Add(entry);
    }

    /// <summary>Counts entries that are stored.</summary>
    public void CountWritten(int count) => Interlocked.Add(ref written, count);
}
