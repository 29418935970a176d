using System.Globalization;

namespace GraphQLExport.Imports;

/// <summary>The ids that imported rows may refer to, and those that they are the first to name, where the caller asked to register these.</summary>
/// <param name="noun">What the ids are of, for messages: <c>sensor</c>.</param>
/// <param name="createMissing">Whether unknown ids are registered rather than rejected.</param>
internal sealed class ReferencedIds(string noun, bool createMissing)
{
    private const int MaxMissing = 10_000;

    private readonly Utf8Set known = new();
    private readonly Utf8Set missing = new();

    /// <summary>The ids to register.</summary>
    public IEnumerable<string> Missing => missing.Strings;

    /// <summary>Looks up the ids that there are.</summary>
    public static async Task<ReferencedIds> ReadAsync(string noun, bool createMissing, IAsyncEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var read = new ReferencedIds(noun, createMissing);
        await foreach (var id in ids.WithCancellation(cancellationToken))
            read.known.Add(id);
        return read;
    }

    /// <summary>Rejects the row unless its id is known or may be registered.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">The number of its field that holds the id.</param>
    /// <param name="id">The id; an empty one was rejected already.</param>
    public void Check(ImportRow row, int field, ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty || known.Contains(id) || missing.Contains(id))
            return;
        if (!createMissing)
            row.Reject(field, $"There is no {noun} {ImportRow.Quote(id)}; createMissing=true registers it.");
        else if (missing.Count == MaxMissing)
            row.Reject(field, string.Create(CultureInfo.InvariantCulture, $"One import registers at most {MaxMissing} {noun}s."));
        else
            missing.Add(id);
    }
}
