using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Servers;

/// <summary>
/// Imports samples of servers, and rolls them up with the rows' own transaction. Servers that do not exist are rejected, or
/// registered where the caller asks for it.
/// </summary>
internal sealed class ServerMetricImport : IImportDataset
{
    private const int Timestamp = 0, ServerId = 1, Cpu = 2, Memory = 3, Disk = 4;

    public string Name => ServerMetricDataset.DatasetName;

    public bool CanCreateMissing => true;

    public string Table => "server_metrics";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("timestamp", true, "timestamp_ms"),
        new("server_id", true),
        new("cpu_percent", false),
        new("memory_percent", false),
        new("disk_percent", false),
    ];

    public IReadOnlyList<string> Columns { get; } = ["timestamp_ms", "server_id", "cpu_percent", "memory_percent", "disk_percent"];

    public async Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken) =>
        new Importer(await ReferencedIds.ReadAsync(
            "server", request.CreateMissing, database.Servers.Select(server => server.Id).AsAsyncEnumerable(), cancellationToken));

    private sealed class Importer(ReferencedIds servers) : IRowImporter
    {
        public async Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken)
        {
            var created = 0;
            foreach (var id in servers.Missing)
            {
                // Another import, or the collector, may have registered it since this one looked.
                created += await database.Database.ExecuteSqlAsync(
                    $"INSERT INTO servers (id, name) VALUES ({id}, {id}) ON CONFLICT (id) DO NOTHING", cancellationToken);
            }

            return created;
        }

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var timestamp = row.Timestamp(Timestamp);
            var server = row.Text(ServerId, 100);
            servers.Check(row, ServerId, server);
            var cpu = row.Number(Cpu, 0, 100);
            var memory = row.Number(Memory, 0, 100);
            var disk = row.Number(Disk, 0, 100);
            if (!row.IsRejected && cpu is null && memory is null && disk is null)
            {
                row.Reject(null, "It has none of cpu_percent, memory_percent and disk_percent.");
            }

            if (row.IsRejected)
            {
                return;
            }

            rows.Set(Timestamp, timestamp!.Value);
            rows.SetUtf8(ServerId, server);
            SetIfKnown(rows, Cpu, cpu);
            SetIfKnown(rows, Memory, memory);
            SetIfKnown(rows, Disk, disk);
            rows.Insert();
        }

        public Task CompleteAsync(AppDbContext database, CancellationToken cancellationToken) => MetricRollUp.RunWithinAsync(database, cancellationToken);

        private static void SetIfKnown(IBulkInsert rows, int column, double? value)
        {
            if (value is { } number)
            {
                rows.Set(column, number);
            }
        }
    }
}
