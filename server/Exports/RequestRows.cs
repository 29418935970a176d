using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Formats;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace GraphQLExport.Exports;

/// <summary>From a validated request to its rows and its writer: the same line for jobs, previews and direct streams.</summary>
internal sealed class RequestRows(DatasetCatalogue datasets, ExportFormats formats, IDbContextFactory<AppDbContext> databases, IRowSourceFactory sources, RedactionKey key)
{
    /// <summary>Opens the rows that a request yields for a caller, all from one snapshot.</summary>
    /// <exception cref="RowSourceException">The database cannot be read.</exception>
    public async Task<IRowSource> OpenAsync(ExportRequest request, Caller caller, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var dataset = DatasetOf(request);
        ExportField[] fields = [.. RedactionRules.Written(request, dataset)];
        var source = await sources.OpenAsync(Query(database, dataset, fields, request, caller), cancellationToken);
        Redaction[] policies = [.. fields.Select(field => RedactionRules.PolicyOf(request, dataset, field))];
        return policies.All(policy => policy == Redaction.None) ? source : new RedactedRows(source, policies, key);
    }

    /// <summary>The dataset of a request.</summary>
    public DatasetDefinition DatasetOf(ExportRequest request) =>
        datasets.Find(request.Dataset) ?? throw new InvalidOperationException($"The dataset {request.Dataset} is gone.");

    /// <summary>The format of a request.</summary>
    public IExportFormat FormatOf(ExportRequest request) => FormatOf(request.Format);

    /// <summary>A format that was offered when its request was validated.</summary>
    public IExportFormat FormatOf(ExportFormat format) =>
        formats.Find(format) ?? throw new InvalidOperationException($"The format {format} is not offered.");

    /// <summary>A writer for a request's file.</summary>
    public static IExportWriter Writer(ExportRequest request, IExportFormat format, IReadOnlyList<Column> columns) => format.CreateWriter(
        new(columns, DateTimeZoneProviders.Tzdb[request.TimeZone])
        {
            Csv = FormatOptionsRules.ToWriter(request.Options?.Csv),
            Json = new() { Indent = request.Options?.Json?.Indent ?? false },
        });

    private static RowQuery Query(AppDbContext database, DatasetDefinition dataset, ExportField[] fields, ExportRequest request, Caller caller)
    {
        var selection = new DatasetSelection
        {
            Fields = [.. fields.Select(field => (field.Name, field.As))],
            Where = request.Where,
            Order = request.Order,
            Range = request.Range,
        };
        return dataset.Query(database, selection, caller);
    }
}
