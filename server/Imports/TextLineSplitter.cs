namespace GraphQLExport.Imports;

/// <summary>Takes a line of plain text apart.</summary>
/// <param name="line">The line without its end, trimmed, not empty.</param>
/// <param name="fields">Takes what the line holds; a field left out has no value.</param>
internal delegate void TextLineSplitter(ReadOnlySpan<byte> line, TextLineFields fields);

/// <summary>Where the fields of a line are.</summary>
/// <param name="count">How many fields the dataset has.</param>
internal sealed class TextLineFields(int count)
{
    private readonly Range?[] ranges = new Range?[count];
    private readonly byte[]?[] constants = new byte[count][];

    /// <summary>Says that a field is a part of the line.</summary>
    public void Set(int field, Range range) => ranges[field] = range;

    /// <summary>Says what a field is where the line does not.</summary>
    public void Set(int field, byte[] value) => constants[field] = value;

    /// <summary>Forgets the line.</summary>
    public void Clear()
    {
        Array.Clear(ranges);
        Array.Clear(constants);
    }

    /// <summary>The text of a field; empty where it has none.</summary>
    public ReadOnlySpan<byte> Get(int field, ReadOnlySpan<byte> line) => ranges[field] is { } range ? line[range] : constants[field];
}
