using System.Collections.Concurrent;
using GraphQLExport.Datasets;

namespace GraphQLExport.Exports;

/// <summary>The passphrases of exports that wait to be written. They are in this process's memory only, each for a day at most.</summary>
internal sealed class Passphrases(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, (Passphrase Passphrase, DateTimeOffset Until)> waiting = new(StringComparer.Ordinal);

    /// <summary>Keeps the passphrase of an export.</summary>
    public void Keep(string export, Passphrase passphrase)
    {
        var now = time.GetUtcNow();
        foreach (var over in waiting.Where(kept => kept.Value.Until < now))
            waiting.TryRemove(over);
        waiting[export] = (passphrase, now + Longest);
    }

    /// <summary>The passphrase of an export; null where there is none.</summary>
    public Passphrase? Find(string export) => waiting.TryGetValue(export, out var kept) ? kept.Passphrase : null;

    /// <summary>Forgets the passphrase of an export that needs it no more.</summary>
    public void Forget(string export) => waiting.TryRemove(export, out _);
}
