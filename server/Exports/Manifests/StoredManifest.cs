namespace GraphQLExport.Exports;

/// <summary>
/// A file's manifest, the very bytes that are served and sent. It is kept in the database rather than among the files: so the
/// transaction that completes an export brings file and manifest into the world together, and the export's row takes both along. It has a
/// table of its own, for the rows of files are read in lists and a long request makes it long.
/// </summary>
internal sealed class StoredManifest
{
    /// <summary>The file.</summary>
    public long FileId { get; init; }

    /// <summary>The signed manifest.</summary>
    public required byte[] Content { get; init; }
}
