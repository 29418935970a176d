namespace GraphQLExport.Imports;

/// <summary>Reads a body record by record, giving fields as UTF-8 by the number they were bound to.</summary>
internal abstract class RecordReader : IAsyncDisposable
{
    /// <summary>The line where the present record starts, from 1.</summary>
    public abstract long Line { get; }

    /// <summary>Says what to look for: for each field its name in the body, or null for "not in the body". Called once, before reading.</summary>
    /// <exception cref="ImportException">The body's header lacks a name, or has it twice.</exception>
    public abstract Task BindAsync(IReadOnlyList<ImportSource> sources, CancellationToken cancellationToken);

    /// <summary>Goes to the next record.</summary>
    /// <exception cref="MalformedRecordException">The rest of the body cannot be read.</exception>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Why the present record as a whole cannot be read; null where it can.</summary>
    public abstract string? Fault { get; }

    /// <summary>The present record's value of a field; the text is valid until the next read.</summary>
    public abstract FieldText Get(int field, out ReadOnlySpan<byte> text);

    public abstract ValueTask DisposeAsync();
}
