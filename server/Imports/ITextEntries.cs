namespace GraphQLExport.Imports;

/// <summary>How entries that may take several lines of plain text are found and taken apart.</summary>
internal interface ITextEntries
{
    /// <summary>What an entry looks like, for the message where a text begins with none.</summary>
    public string Expected { get; }

    /// <summary>Whether a line begins an entry; any other belongs to the entry before it.</summary>
    /// <param name="line">The line without its end.</param>
    public bool Begins(ReadOnlySpan<byte> line);

    /// <summary>Takes an entry apart.</summary>
    /// <param name="entry">Its lines with line feeds between them.</param>
    /// <param name="fields">Takes what they hold; a field left out has no value.</param>
    public void Split(ReadOnlySpan<byte> entry, TextLineFields fields);
}
