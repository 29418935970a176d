using System.Collections.Concurrent;

namespace GraphQLExport.Exports;

/// <summary>
/// Tells the attempts of this process to stop at once. Only a shortcut: the truth is the state in the database, which an
/// attempt meets at its next progress event in any case.
/// </summary>
internal sealed class ExportCancellations
{
    private readonly ConcurrentDictionary<(string Id, int Attempt), CancellationTokenSource> running = new();

    /// <summary>Whether any attempt runs here.</summary>
    public bool HasRunning => !running.IsEmpty;

    /// <summary>Makes the token of an attempt, which ends when <paramref name="stopping"/> does too.</summary>
    public CancellationTokenSource Register(Export export, CancellationToken stopping)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        running[(export.Id, export.Attempt)] = source;
        return source;
    }

    /// <summary>Forgets an attempt and disposes its token.</summary>
    public void Release(Export export, CancellationTokenSource source)
    {
        running.TryRemove(new((export.Id, export.Attempt), source));
        source.Dispose();
    }

    /// <summary>Stops an export, if it runs here.</summary>
    public void Cancel(string exportId)
    {
        foreach (var (id, attempt) in running.Keys.Where(one => one.Id == exportId))
            Cancel(id, attempt);
    }

    /// <summary>Stops one attempt, if it runs here.</summary>
    public void Cancel(string exportId, int attempt)
    {
        try
        {
            if (running.TryGetValue((exportId, attempt), out var source))
                source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the same moment.
        }
    }
}
