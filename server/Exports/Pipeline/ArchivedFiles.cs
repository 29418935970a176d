using GraphQLExport.Compression;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports.Pipeline;

/// <summary>From the buffer of a writer of archives into the archive.</summary>
internal static class ArchivedFiles
{
    /// <summary>Writes what the buffer holds, each byte into the file that it belongs to.</summary>
    public static async ValueTask WriteAsync(OutputBuffer buffer, ZipWriteStream archive, CancellationToken cancellationToken)
    {
        var (bytes, at) = (buffer.Written, 0);
        foreach (var entry in buffer.Entries)
        {
            await archive.WriteAsync(bytes[at..entry.Offset], cancellationToken).ConfigureAwait(false);
            await archive.BeginEntryAsync(entry.Name, cancellationToken).ConfigureAwait(false);
            at = entry.Offset;
        }

        await archive.WriteAsync(bytes[at..], cancellationToken).ConfigureAwait(false);
    }
}
