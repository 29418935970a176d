using GraphQLExport.Rows;

namespace GraphQLExport.Formats;

/// <summary>
/// Turns rows into the bytes of one file. Synchronous and without a stream: it appends to a buffer, stops when that is full, and
/// goes on where it stopped once someone has emptied it. Used once, by one thread at a time.
/// </summary>
public interface IExportWriter : IDisposable
{
    /// <summary>Whether the file is a ZIP archive; the writer then begins each file in it by <see cref="OutputBuffer.BeginEntry"/>.</summary>
    public bool WritesArchive => false;

    /// <summary>Whether rows are kept until all are there, and the whole file is written by <see cref="WriteFooter"/>.</summary>
    public bool WritesAtEnd => false;

    /// <summary>Whether <see cref="WriteFooter"/> stopped because the buffer was full, and is to be called again once someone has emptied it.</summary>
    public bool HasMore => false;

    /// <summary>Writes what comes before the first row. Call once, first.</summary>
    public void WriteHeader(OutputBuffer output);

    /// <summary>Writes rows from <paramref name="firstRow"/> on, until the batch ends or the buffer is full.</summary>
    /// <returns>The first row not yet written: <c>rows.Count</c> when the batch is done, else what to pass next time.</returns>
    public int WriteRows(RowBatch rows, int firstRow, OutputBuffer output);

    /// <summary>Writes what comes after the last row. Call last, once, and again while <see cref="HasMore"/>.</summary>
    public void WriteFooter(OutputBuffer output);
}
