using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Imports sensor readings; sensors that do not exist are rejected, or registered where the caller asks for it.</summary>
internal sealed class SensorReadingImport : IImportDataset
{
    private const int SensorId = 0, Timestamp = 1, Value = 2, Quality = 3;

    public string Name => "sensor_readings";

    public bool CanCreateMissing => true;

    public string Table => "sensor_readings";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("sensor_id", true),
        new("timestamp", true, "timestamp_ms"),
        new("value", false),
        new("quality", false),
    ];

    public IReadOnlyList<string> Columns { get; } = ["sensor_id", "timestamp_ms", "value", "quality"];

    public async Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken) =>
        new Importer(await ReferencedIds.ReadAsync(
            "sensor", request.CreateMissing, database.Sensors.Select(sensor => sensor.Id).AsAsyncEnumerable(), cancellationToken));

    private sealed class Importer(ReferencedIds sensors) : IRowImporter
    {
        public async Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken)
        {
            var created = 0;
            foreach (var id in sensors.Missing)
            {
                // Another import may have registered it since this one looked.
                created += await database.Database.ExecuteSqlAsync(
                    $"INSERT INTO sensors (id, name, unit) VALUES ({id}, {id}, '') ON CONFLICT (id) DO NOTHING",
                    cancellationToken);
            }

            return created;
        }

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var sensor = row.Text(SensorId, 100);
            sensors.Check(row, SensorId, sensor);
            var timestamp = row.Timestamp(Timestamp);
            var value = row.Number(Value);
            var quality = row.Integer(Quality, int.MinValue, int.MaxValue);
            if (row.IsRejected)
            {
                return;
            }

            rows.SetUtf8(SensorId, sensor);
            rows.Set(Timestamp, timestamp!.Value);
            if (value is { } number)
            {
                rows.Set(Value, number);
            }

            if (quality is { } code)
            {
                rows.Set(Quality, code);
            }

            rows.Insert();
        }
    }
}
