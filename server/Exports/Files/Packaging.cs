using GraphQLExport.Compression;
using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>What compression changes about a file: its extension, its media type, and the stream that its bytes go through.</summary>
internal static class Packaging
{
    /// <summary>The extension of a format's file, such as <c>csv.gz</c>.</summary>
    public static string Extension(IExportFormat format, Compression compression) => compression switch
    {
        Compression.Gzip => $"{format.FileExtension}.gz",
        Compression.Zip => $"{format.FileExtension}.zip",
        _ => format.FileExtension,
    };

    /// <summary>The media type of a format's file. That of what was compressed does not show: a file is delivered as it was written.</summary>
    public static string ContentType(IExportFormat format, Compression compression) => compression switch
    {
        Compression.Gzip => "application/gzip",
        Compression.Zip => "application/zip",
        _ => format.ContentType,
    };

    /// <summary>A stream that compresses into another; null where nothing is compressed.</summary>
    /// <param name="compression">The compression.</param>
    /// <param name="destination">Where the compressed bytes go.</param>
    /// <param name="fileName">Name of the compressed file, which without its last extension is the name inside an archive.</param>
    public static CompressingStream? Open(Compression compression, Stream destination, string fileName) => compression switch
    {
        Compression.Gzip => new GzipWriteStream(destination),
        Compression.Zip => new ZipWriteStream(destination, fileName[..^".zip".Length]),
        _ => null,
    };
}
