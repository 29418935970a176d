using System.Collections.Concurrent;

namespace HotChocolate.Execution.Pipeline;

/// <summary>
/// Keeps documents by their text, in two generations: what is used moves to the young one, and when that is full the old one is
/// forgotten. A flood of new documents therefore drives out only what nobody uses. Thread-safe.
/// </summary>
internal sealed class DocumentCache
{
    private const int GenerationSize = 256;
    private const int MaxLength = 64 * 1024;
    private ConcurrentDictionary<string, PreparedDocument> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, PreparedDocument> _old = new(StringComparer.Ordinal);

    public PreparedDocument? Find(string source)
    {
        if (_young.TryGetValue(source, out var document))
        {
            return document;
        }

        if (_old.TryGetValue(source, out document))
        {
            return Add(source, document);
        }

        return null;
    }

    /// <summary>Keeps a document, unless its text is very long.</summary>
    /// <returns>The document, or the one that another request kept first.</returns>
    public PreparedDocument Add(string source, PreparedDocument document)
    {
        if (source.Length > MaxLength)
        {
            return document;
        }

        var young = _young;
        if (young.Count >= GenerationSize && Interlocked.CompareExchange(ref _young, new(StringComparer.Ordinal), young) == young)
        {
            _old = young;
        }

        return _young.GetOrAdd(source, document);
    }
}
