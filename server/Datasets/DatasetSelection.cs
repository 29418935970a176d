using System.Text.Json;

namespace GraphQLExport.Datasets;

/// <summary>The part of a request that decides which rows and columns are read.</summary>
internal sealed record DatasetSelection
{
    /// <summary>The chosen fields, in output order, with the names they have in the file.</summary>
    public required IReadOnlyList<(string Field, string As)> Fields { get; init; }

    /// <summary>The filter, if any.</summary>
    public JsonElement? Where { get; init; }

    /// <summary>The order, if any was asked for.</summary>
    public JsonElement? Order { get; init; }

    /// <summary>Part of time, if limited.</summary>
    public TimeRange? Range { get; init; }

    /// <summary>Part of the growing primary key, if limited.</summary>
    public KeySpan? Keys { get; init; }

    /// <summary>What the dataset's secrets are encrypted with; null: they are redacted.</summary>
    public Passphrase? Passphrase { get; init; }
}
