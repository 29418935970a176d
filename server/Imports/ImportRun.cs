using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Imports;

/// <summary>
/// Runs imports: reads and validates every row into a temporary file, then, if none was rejected, inserts them all in
/// one transaction.
/// </summary>
internal sealed class ImportRun(IDbContextFactory<AppDbContext> databases, IAuditLog audit, IOptions<DataOptions> data, IOptionsMonitor<ImportOptions> options)
{
    /// <summary>Imports a body.</summary>
    /// <returns>What was done; a rejected row is a result, not an exception.</returns>
    /// <exception cref="ImportException">The request as a whole cannot be imported.</exception>
    public async Task<ImportResult> RunAsync(IImportDataset dataset, ImportRequest request, HttpRequest http, Caller caller, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var importer = await dataset.BeginAsync(database, caller, request, cancellationToken);
        await database.Database.CloseConnectionAsync();

        using var staged = new StagedRows(data.Value.PathOf("imports"));
        var faults = new ImportFaults(options.CurrentValue.MaxFaultsListed);
        var rows = await StageAsync(dataset, request, http, importer, staged, faults, cancellationToken);

        var (created, updated) = (0, 0L);
        var isWritten = faults.Rows == 0 && !request.DryRun;
        if (isWritten)
        {
            await database.Database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            created = await importer.PrepareAsync(database, cancellationToken);
            var connection = database.Database.GetDbConnection();
            var before = dataset.OnConflict is null ? 0 : await BulkInserts.CountAsync(connection, dataset.Table, cancellationToken);
            using (var insert = BulkInserts.Prepare(connection, dataset.Table, [.. dataset.Columns], dataset.OnConflict))
            {
                staged.ReplayTo(insert, cancellationToken);
            }

            if (dataset.OnConflict is not null)
            {
                updated = before + rows - await BulkInserts.CountAsync(connection, dataset.Table, cancellationToken);
            }

            await importer.CompleteAsync(database, cancellationToken);
            await audit.AppendAsync(database, RecordOf(dataset, caller, rows, updated, created), cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new(rows, isWritten ? rows - updated : 0, updated, created, request.DryRun, faults.Rows, faults.Listed, faults.NotListed);
    }

    private static AuditRecord RecordOf(IImportDataset dataset, Caller caller, long rows, long updated, int created) => new(AuditAction.RowsImported, caller.UserId)
    {
        EntityType = "dataset",
        EntityId = dataset.Name,
        Details = new { Rows = rows, Inserted = rows - updated, Updated = updated, Created = created },
    };

    private async Task<long> StageAsync(
        IImportDataset dataset,
        ImportRequest request,
        HttpRequest http,
        IRowImporter importer,
        StagedRows staged,
        ImportFaults faults,
        CancellationToken cancellationToken)
    {
        ImportSource[] sources =
        [
            .. dataset.Fields.Select(field => new ImportSource(
                field,
                request.Map.GetValueOrDefault(field.Name),
                request.Set.TryGetValue(field.Name, out var constant) ? Encoding.UTF8.GetBytes(constant) : null)),
        ];
        var rows = 0L;
        try
        {
            await using var reader = await ImportBody.OpenAsync(http, dataset, request, options.CurrentValue, cancellationToken);
            await reader.BindAsync(sources, cancellationToken);
            var row = new ImportRow(reader, sources, request, faults);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows++;
                row.Begin();
                if (!row.IsRejected)
                {
                    importer.Import(row, staged);
                }
            }
        }
        catch (MalformedRecordException malformed)
        {
            faults.Add(new(malformed.Line, null, $"{malformed.Message} Nothing after it was read."), isNewRow: true);
        }
        catch (InvalidDataException damaged)
        {
            throw ImportException.BadBody("The gzip data is damaged or cut off.", damaged);
        }

        return rows;
    }
}
