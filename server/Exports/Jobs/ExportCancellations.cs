using System.Collections.Concurrent;

namespace GraphQLExport.Exports;

/// <summary>
/// Tells the attempts of this process to stop at once. Only a shortcut: the truth is the state in the database, which an
/// attempt meets at its next progress event in any case.
/// </summary>
internal sealed class ExportCancellations
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = new();

    /// <summary>Whether any attempt runs here.</summary>
    public bool HasRunning => !running.IsEmpty;

    /// <summary>Makes the token of an attempt, which ends when <paramref name="stopping"/> does too.</summary>
    public CancellationTokenSource Register(string exportId, CancellationToken stopping)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        running[exportId] = source;
        return source;
    }

    /// <summary>Forgets an attempt and disposes its token.</summary>
    public void Release(string exportId, CancellationTokenSource source)
    {
        running.TryRemove(new(exportId, source));
        source.Dispose();
    }

    /// <summary>Stops an attempt, if it runs here.</summary>
    public void Cancel(string exportId)
    {
        try
        {
            if (running.TryGetValue(exportId, out var source))
                source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the same moment.
        }
    }
}
