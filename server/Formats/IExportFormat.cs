namespace GraphQLExport.Formats;

/// <summary>A kind of file that rows can be written as.</summary>
public interface IExportFormat
{
    /// <summary>Its name in the interface.</summary>
    public ExportFormat Format { get; }

    /// <summary>The media type for a Content-Type header, charset included where it has one.</summary>
    public string ContentType { get; }

    /// <summary>The usual file extension, without the dot.</summary>
    public string FileExtension { get; }

    /// <summary>The most rows that a file can hold; null when there is no limit.</summary>
    public long? MaxRows => null;

    /// <summary>A writer for one file.</summary>
    /// <exception cref="ArgumentException">An option of <paramref name="context"/> cannot be honoured.</exception>
    public IExportWriter CreateWriter(WriterContext context);
}
