using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports.Documents;
using GraphQLExport.Formats;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace GraphQLExport.Exports;

/// <summary>From a validated request to its rows and its writer: the same line for jobs, previews and direct streams.</summary>
internal sealed class RequestRows(DatasetCatalogue datasets, ExportFormats formats, IDbContextFactory<AppDbContext> databases, IRowSourceFactory sources, RedactionKey key, Branding branding, TimeProvider time)
{
    /// <summary>Opens the rows that a request yields for a caller, all from one snapshot.</summary>
    /// <param name="request">The request.</param>
    /// <param name="caller">Who is to see them.</param>
    /// <param name="keys">Which of them, where the request is incremental.</param>
    /// <param name="passphrase">What secrets are encrypted with; null: they are redacted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RowSourceException">The database cannot be read.</exception>
    public async Task<IRowSource> OpenAsync(ExportRequest request, Caller caller, KeySpan? keys, Passphrase? passphrase, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var dataset = DatasetOf(request);
        ExportField[] fields = [.. RedactionRules.Written(request, dataset)];
        var source = await dataset.OpenAsync(database, sources, Selection(request, fields, keys) with { Passphrase = passphrase }, caller, cancellationToken);
        Redaction[] policies = [.. fields.Select(field => RedactionRules.PolicyOf(request, dataset, field))];
        return policies.All(policy => policy == Redaction.None) ? source : new RedactedRows(source, policies, key);
    }

    /// <summary>The largest primary key among the rows of an incremental request; null when there are none.</summary>
    public Task<long?> LastKeyAsync(AppDbContext database, ExportRequest request, Caller caller, KeySpan keys, CancellationToken cancellationToken) =>
        DatasetOf(request).LastKeyAsync(database, Selection(request, request.Fields, keys), caller, cancellationToken);

    /// <summary>The dataset of a request.</summary>
    public DatasetDefinition DatasetOf(ExportRequest request) =>
        datasets.Find(request.Dataset) ?? throw new InvalidOperationException($"The dataset {request.Dataset} is gone.");

    /// <summary>The format of a request.</summary>
    public IExportFormat FormatOf(ExportRequest request) => FormatOf(request.Format);

    /// <summary>A format that was offered when its request was validated.</summary>
    public IExportFormat FormatOf(ExportFormat format) =>
        formats.Find(format) ?? throw new InvalidOperationException($"The format {format} is not offered.");

    /// <summary>A writer for a request's file; in JSON the rows lie within the envelope, if there is one.</summary>
    public IExportWriter Writer(ExportRequest request, IExportFormat format, IReadOnlyList<Column> columns, JsonEnvelope? envelope = null) =>
        format.CreateWriter(Context(request, format, columns, envelope));

    /// <summary>All that a writer of a request's file is told.</summary>
    public WriterContext Context(ExportRequest request, IExportFormat format, IReadOnlyList<Column> columns, JsonEnvelope? envelope = null) =>
        new(columns, DateTimeZoneProviders.Tzdb[request.TimeZone])
        {
            Csv = FormatOptionsRules.ToWriter(request.Options?.Csv),
            Json = new() { Indent = request.Options?.Json?.Indent ?? false, Envelope = envelope },
            Xlsx = format.Format == ExportFormat.Xlsx ? WorkbookContents.Of(request, DatasetOf(request), time.GetUtcNow()) : new(),
            Pdf = format.Format == ExportFormat.Pdf ? DocumentContents.Of(request, DatasetOf(request), branding.Brand, time.GetUtcNow()) : new(),
            TextLine = DatasetOf(request).TextLine,
        };

    private static DatasetSelection Selection(ExportRequest request, IReadOnlyList<ExportField> fields, KeySpan? keys) => new()
    {
        Fields = [.. fields.Select(field => (field.Name, field.As))],
        Where = request.Where,
        Order = request.Order,
        Range = request.Range,
        Keys = keys,
    };
}
