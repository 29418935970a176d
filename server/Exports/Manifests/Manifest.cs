using System.Text.Json;

namespace GraphQLExport.Exports;

/// <summary>What is told of an export and its file, to whoever has them. Nothing in it is secret.</summary>
internal sealed record Manifest
{
    /// <summary>Version of this form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>True where nothing was exported: somebody tries a destination.</summary>
    public bool? Test { get; init; }

    /// <summary>The export.</summary>
    public string? ExportId { get; init; }

    /// <summary>The schedule that started it, if one did.</summary>
    public string? ScheduleId { get; init; }

    /// <summary>The dataset.</summary>
    public string? Dataset { get; init; }

    /// <summary>Who asked for it.</summary>
    public ManifestRequester? Requester { get; init; }

    /// <summary>Why the data was wanted, in the requester's words.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>The request as validated.</summary>
    public JsonElement? Request { get; init; }

    /// <summary>When the rows' snapshot was taken: what was stored later is not in the file.</summary>
    public DateTimeOffset? SnapshotAt { get; init; }

    /// <summary>The columns as written.</summary>
    public ManifestSchema? Schema { get; init; }

    /// <summary>Chosen fields whose values are not in the file as they are stored.</summary>
    public IReadOnlyList<ManifestRedaction>? Redactions { get; init; }

    /// <summary>Rows in all files.</summary>
    public long? Rows { get; init; }

    /// <summary>The files.</summary>
    public IReadOnlyList<ManifestFile>? Files { get; init; }

    /// <summary>When the files were published.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The program that wrote them, and its version.</summary>
    public string Software { get; init; } = SoftwareVersion.Name;
}

/// <summary>Who asked for an export.</summary>
internal sealed record ManifestRequester(string Id, string? Name);

/// <summary>The columns of a file, and a checksum by which two files' columns are compared.</summary>
internal sealed record ManifestSchema(string Fingerprint, IReadOnlyList<ManifestColumn> Columns);

/// <summary>A column: its name in the file and the type of its values.</summary>
internal sealed record ManifestColumn(string Name, string Type);

/// <summary>A field and what became of its values: <c>MASK</c>, <c>HASH</c> or <c>DROP</c>.</summary>
internal sealed record ManifestRedaction(string Field, string Policy);

/// <summary>A file: all that is needed to know it again.</summary>
internal sealed record ManifestFile(string Name, string ContentType, long Bytes, long Rows, string Sha256);
