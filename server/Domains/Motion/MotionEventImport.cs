using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Motion;

/// <summary>Imports motion events of cameras that exist and that the caller may see.</summary>
internal sealed class MotionEventImport : IImportDataset
{
    private const int Timestamp = 0, CameraId = 1, Confidence = 2, Algorithm = 3, X = 4, Y = 5, Width = 6, Height = 7, ZoneId = 8;
    private const int MaxPixel = 1_000_000;

    public string Name => "motion_events";

    public bool CanCreateMissing => false;

    public string Table => "motion_events";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("timestamp", true, "timestamp_ms"),
        new("camera_id", true),
        new("confidence", true),
        new("algorithm", true),
        new("x", true),
        new("y", true),
        new("width", true),
        new("height", true),
        new("zone_id", false),
    ];

    public IReadOnlyList<string> Columns { get; } =
        ["timestamp_ms", "camera_id", "confidence", "algorithm", "x", "y", "width", "height", "zone_id"];

    public async Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken)
    {
        Utf8Set cameras = new();
        await foreach (var id in database.CamerasVisibleTo(caller).Select(camera => camera.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            cameras.Add(id);
        }

        return new Importer(cameras);
    }

    private sealed class Importer(Utf8Set cameras) : IRowImporter
    {
        public Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken) => Task.FromResult(0);

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var timestamp = row.Timestamp(Timestamp);
            var camera = row.Text(CameraId, 100);
            if (!camera.IsEmpty && !cameras.Contains(camera))
            {
                row.Reject(CameraId, $"You have no camera {ImportRow.Quote(camera)}.");
            }

            var confidence = row.Number(Confidence, 0, 1);
            var algorithm = ReadAlgorithm(row);
            var x = row.Integer(X, 0, MaxPixel);
            var y = row.Integer(Y, 0, MaxPixel);
            var width = row.Integer(Width, 0, MaxPixel);
            var height = row.Integer(Height, 0, MaxPixel);
            var zone = row.Text(ZoneId, 100);
            if (row.IsRejected)
            {
                return;
            }

            rows.Set(Timestamp, timestamp!.Value);
            rows.SetUtf8(CameraId, camera);
            rows.Set(Confidence, confidence!.Value);
            rows.SetUtf8(Algorithm, MotionAlgorithms.Utf8Stored(algorithm));
            rows.Set(X, x!.Value);
            rows.Set(Y, y!.Value);
            rows.Set(Width, width!.Value);
            rows.Set(Height, height!.Value);
            if (!zone.IsEmpty)
            {
                rows.SetUtf8(ZoneId, zone);
            }

            rows.Insert();
        }

        private static MotionAlgorithm ReadAlgorithm(ImportRow row)
        {
            var text = row.Text(Algorithm, 100);
            if (!MotionAlgorithms.TryParse(text, out var algorithm) && !text.IsEmpty)
            {
                row.Reject(Algorithm, $"It is none of {string.Join(", ", MotionAlgorithms.StoredNames)}: {ImportRow.Quote(text)}.");
            }

            return algorithm;
        }
    }
}
