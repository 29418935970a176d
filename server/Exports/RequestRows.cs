using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace GraphQLExport.Exports;

/// <summary>From a validated request to its rows and its writer: the same line for jobs, previews and direct streams.</summary>
internal sealed class RequestRows(DatasetCatalogue datasets, ExportFormats formats, IDbContextFactory<AppDbContext> databases, IRowSourceFactory sources)
{
    /// <summary>Opens the rows that a request yields for a caller, all from one snapshot.</summary>
    /// <exception cref="RowSourceException">The database cannot be read.</exception>
    public async Task<IRowSource> OpenAsync(ExportRequest request, Caller caller, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await sources.OpenAsync(Query(database, request, caller), cancellationToken);
    }

    /// <summary>The format of a request.</summary>
    public IExportFormat FormatOf(ExportRequest request) => FormatOf(request.Format);

    /// <summary>A format that was offered when its request was validated.</summary>
    public IExportFormat FormatOf(ExportFormat format) =>
        formats.Find(format) ?? throw new InvalidOperationException($"The format {format} is not offered.");

    /// <summary>A writer for a request's file; in JSON the rows lie within the envelope, if there is one.</summary>
    public IExportWriter Writer(ExportRequest request, IExportFormat format, IReadOnlyList<Column> columns, JsonEnvelope? envelope = null) => format.CreateWriter(
        new(columns, DateTimeZoneProviders.Tzdb[request.TimeZone])
        {
            Csv = FormatOptionsRules.ToWriter(request.Options?.Csv),
            Json = new() { Indent = request.Options?.Json?.Indent ?? false, Envelope = envelope },
            TextLine = DatasetOf(request).TextLine,
        });

    private RowQuery Query(AppDbContext database, ExportRequest request, Caller caller)
    {
        var selection = new DatasetSelection
        {
            Fields = [.. request.Fields.Select(field => (field.Name, field.As))],
            Where = request.Where,
            Order = request.Order,
            Range = request.Range,
        };
        return DatasetOf(request).Query(database, selection, caller);
    }

    private DatasetDefinition DatasetOf(ExportRequest request) =>
        datasets.Find(request.Dataset) ?? throw new InvalidOperationException($"The dataset {request.Dataset} is gone.");
}
