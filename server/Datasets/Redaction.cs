namespace GraphQLExport.Datasets;

/// <summary>What becomes of a field's values for callers who may not see them. Masks and hashes are for text.</summary>
internal enum Redaction
{
    /// <summary>Nothing: the field is not sensitive.</summary>
    None,

    /// <summary>Each is replaced by the same few letters.</summary>
    Mask,

    /// <summary>Each is replaced by a keyed hash: equal values stay equal within an installation, and cannot be guessed without its key.</summary>
    Hash,

    /// <summary>The whole column is left out.</summary>
    Drop,
}
