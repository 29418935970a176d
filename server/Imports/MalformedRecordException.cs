namespace GraphQLExport.Imports;

/// <summary>The body cannot be read beyond a line.</summary>
internal sealed class MalformedRecordException(long line, string message, Exception? cause = null) : Exception(message, cause)
{
    public long Line { get; } = line;
}
