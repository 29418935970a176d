using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;

namespace GraphQLExport.Imports;

/// <summary>Opens the body of an import: checks its type, unpacks gzip where it is, bounds both sizes.</summary>
internal static class ImportBody
{
    private const string Csv = "text/csv";
    private const string Ndjson = "application/x-ndjson";
    private const string Text = "text/plain";

    /// <summary>Opens a record reader on a request.</summary>
    /// <exception cref="ImportException">The type is not one of those that can be imported.</exception>
    public static async Task<RecordReader> OpenAsync(HttpRequest http, IImportDataset dataset, ImportRequest request, ImportOptions options, CancellationToken cancellationToken)
    {
        var type = MediaType(http, dataset);
        var bytes = new BoundedStream(
            http.Body, options.MaxBodyBytes, string.Create(CultureInfo.InvariantCulture, $"The body is larger than {options.MaxBodyBytes} bytes."));
        var pipe = PipeReader.Create(bytes);
        var start = await pipe.ReadAtLeastAsync(2, cancellationToken);
        var isGzip = start.Buffer.Length >= 2 && start.Buffer.FirstSpan is [0x1F, 0x8B, ..];
        pipe.AdvanceTo(start.Buffer.Start, start.Buffer.Start);

        var encoding = http.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            if (!encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase))
            {
                throw ImportException.UnsupportedType($"The content encoding '{encoding}' is not supported; send the body as it is or as gzip.");
            }

            isGzip = isGzip ? true : throw ImportException.BadBody("The body is not gzip, though its Content-Encoding says so.");
        }

        var body = pipe.AsStream();
        if (isGzip)
        {
            body = new BoundedStream(
                new GZipStream(body, CompressionMode.Decompress),
                options.MaxExpandedBytes,
                string.Create(CultureInfo.InvariantCulture, $"The body unpacks to more than {options.MaxExpandedBytes} bytes."),
                bytes);
        }

        return type switch
        {
            Csv => new CsvRecordReader(body, request.Delimiter, options.MaxRecordBytes),
            Ndjson => new NdjsonRecordReader(body, options.MaxRecordBytes),
            _ when dataset.TextEntries is { } entries => new TextEntryReader(body, options.MaxRecordBytes, entries),
            _ => new TextRecordReader(body, options.MaxRecordBytes, dataset.TextLines!),
        };
    }

    private static string MediaType(HttpRequest http, IImportDataset dataset)
    {
        if (MediaTypeHeaderValue.TryParse(http.ContentType, out var header))
        {
            var name = header.MediaType.ToString().ToUpperInvariant();
            var isUtf8 = header.Charset.Length == 0 || header.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || header.Charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
            if (!isUtf8)
            {
                throw ImportException.UnsupportedType($"The character set '{header.Charset}' is not supported; send UTF-8.");
            }

            if (name is "TEXT/CSV" or "TEXT/CSV+GZIP")
            {
                return Csv;
            }

            if (name is "APPLICATION/X-NDJSON" or "APPLICATION/X-NDJSON+GZIP")
            {
                return Ndjson;
            }

            if (name is "TEXT/PLAIN" or "TEXT/PLAIN+GZIP" && dataset.TakesText)
            {
                return Text;
            }
        }

        var taken = !dataset.TakesText ? $"{Csv} or {Ndjson}" : $"{Csv}, {Ndjson} or {Text}";
        throw ImportException.UnsupportedType($"An import into {dataset.Name} takes {taken}, plain or gzip; say which in Content-Type.");
    }
}
