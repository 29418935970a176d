using CsvHelper;

namespace GraphQLExport.Imports;

/// <summary>CSV by RFC 4180 with a header, whose names are matched without regard to case.</summary>
internal sealed class CsvRecordReader : RecordReader
{
    private readonly CsvReader reader;
    private int[] columns = [];
    private int headerCount;

    public CsvRecordReader(Stream body, char? delimiter, int maxRecordBytes) => reader = CsvReader.Create(
        body,
        new CsvReaderOptions
        {
            Separator = delimiter,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = maxRecordBytes,
            TrackLineNumbers = true,
        });

    public override long Line => reader.LineNumber;

    public override string? Fault => reader.FieldCount == headerCount
        ? null
        : $"It has {reader.FieldCount} fields, the header has {headerCount}.";

    public override async Task BindAsync(IReadOnlyList<ImportSource> sources, CancellationToken cancellationToken)
    {
        try
        {
            await reader.ReadHeaderAsync(cancellationToken);
        }
        catch (CsvFormatException malformed)
        {
            throw Malformed(malformed);
        }

        string[] headers = [.. reader.Headers.Select(name => name.Trim())];
        if (headers.Length == 0)
        {
            throw ImportException.BadBody("The body is empty; CSV begins with a header line.");
        }

        headerCount = headers.Length;
        columns = [.. sources.Select(source => Find(source, headers))];
    }

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException malformed)
        {
            throw Malformed(malformed);
        }
    }

    public override FieldText Get(int field, out ReadOnlySpan<byte> text)
    {
        var column = columns[field];
        text = column < 0 ? default : reader.GetSpan(column);
        return text.IsEmpty ? FieldText.None : FieldText.Value;
    }

    public override ValueTask DisposeAsync() => reader.DisposeAsync();

    private static int Find(ImportSource source, string[] headers)
    {
        foreach (var name in source.Names)
        {
            var column = Array.FindIndex(headers, header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase));
            if (column >= 0)
            {
                return Array.FindIndex(headers, column + 1, header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase)) < 0
                    ? column
                    : throw ImportException.BadParameter(name, $"The header has the column '{name}' twice.");
            }
        }

        if (source.Mapped is { } mapped)
        {
            throw ImportException.BadParameter("map", $"The header has no column '{mapped}'; its columns are {string.Join(", ", headers)}.");
        }

        return source.Constant is null && source.Field.IsRequired
            ? throw ImportException.BadParameter(
                source.Field.Name,
                $"The header has no column '{source.Field.Name}'; its columns are {string.Join(", ", headers)}. Name one with map={source.Field.Name}:column, or give a constant with set={source.Field.Name}:value.")
            : -1;
    }

    private static MalformedRecordException Malformed(CsvFormatException malformed) =>
        new(malformed.LineNumber, "Malformed CSV: " + malformed.Message, malformed);
}
