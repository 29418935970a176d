using System.Security.Cryptography;
using System.Text;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Rows;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>Describes the file of an export.</summary>
internal sealed class ManifestWriter(ManifestSigner signer, IDbContextFactory<AppDbContext> databases)
{
    /// <summary>The signed manifest of a file.</summary>
    /// <param name="export">The export.</param>
    /// <param name="request">Its request.</param>
    /// <param name="dataset">Its dataset.</param>
    /// <param name="columns">The columns as written.</param>
    /// <param name="snapshotAt">When its rows' snapshot was taken.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<byte[]> WriteAsync(
        Export export, ExportRequest request, DatasetDefinition dataset, IReadOnlyList<Column> columns, DateTimeOffset snapshotAt, StoredFile file, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var name = await database.Users.Where(user => user.Id == export.UserId).Select(user => user.DisplayName).FirstOrDefaultAsync(cancellationToken);
        return signer.Sign(new()
        {
            ExportId = export.Id,
            ScheduleId = export.ScheduleId,
            Dataset = export.Dataset,
            Requester = new(export.UserId, name),
            Reason = export.Reason,
            RequestedAt = export.CreatedAt,
            Request = JsonConstant.Parse(export.RequestJson),
            SnapshotAt = snapshotAt,
            Schema = SchemaOf(columns),
            Redactions = [.. RedactionsOf(request, dataset)],
            Rows = file.Rows,
            Files = [new(file.Name, file.ContentType, file.Bytes, file.Rows, file.Sha256)],
            CreatedAt = file.CreatedAt,
        });
    }

    private static ManifestSchema SchemaOf(IReadOnlyList<Column> columns)
    {
        ManifestColumn[] written = [.. columns.Select(column => new ManifestColumn(column.Name, RequestJson.Name(column.Kind)))];
        var lines = string.Concat(written.Select(column => $"{column.Name}\t{column.Type}\n"));
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), written);
    }

    private static IEnumerable<ManifestRedaction> RedactionsOf(ExportRequest request, DatasetDefinition dataset) =>
        from field in request.Fields
        let policy = RedactionRules.PolicyOf(request, dataset, field)
        where policy != Redaction.None
        select new ManifestRedaction(field.Name, RequestJson.Name(policy));
}
