namespace GraphQLExport.Exports;

/// <summary>The passphrase of an export that has not ended: whichever process runs it, whenever, needs it. The end of the export deletes it.</summary>
internal sealed class StoredPassphrase
{
    /// <summary>The export.</summary>
    public required string ExportId { get; init; }

    /// <summary>The passphrase, encrypted by the keys of this installation.</summary>
    public required string Protected { get; init; }
}
