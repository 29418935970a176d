using System.Text;
using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.AuditTrail;

/// <summary>
/// Imports audit rows of other systems, each as a new one, into a table of their own: this server's log holds only what it saw
/// itself, so that its chain proves something.
/// </summary>
internal sealed class TrailImport : IImportDataset
{
    private const int Timestamp = 0, Source = 1, ReadOnly = 9, Details = 12;
    private const int MaxText = 2_000;
    private const int MaxDetails = 1 << 20;
    private static readonly byte[] UsualSource = "import"u8.ToArray();

    public string Name => "audit_trail";

    public bool CanCreateMissing => false;

    public string Table => "audit_trail";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("timestamp", true, "at"),
        new("source", false),
        new("event_id", false),
        new("actor_type", false),
        new("actor", false),
        new("service", false),
        new("action", true),
        new("region", false),
        new("source_ip", false),
        new("read_only", false),
        new("error_code", false),
        new("error_message", false),
        new("details_json", false, "details"),
    ];

    public IReadOnlyList<string> Columns { get; } =
        ["timestamp_ms", "source", "event_id", "actor_type", "actor", "service", "action", "region", "source_ip", "read_only", "error_code", "error_message", "details_json"];

    public bool IsOpenTo(Caller caller) => caller.IsAdministrator;

    public Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IRowImporter>(new Importer(Fields.Count));

    private sealed class Importer(int fields) : IRowImporter
    {
        public Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken) => Task.FromResult(0);

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var timestamp = row.Timestamp(Timestamp);
            var readOnly = row.Truth(ReadOnly);
            var texts = new byte[fields][];
            for (var field = 0; field < fields; field++)
                texts[field] = field is Timestamp or ReadOnly ? [] : field == Details ? Json(row) : row.Text(field, MaxText).ToArray();
            if (row.IsRejected)
                return;

            if (texts[Source].Length == 0)
                texts[Source] = UsualSource;
            rows.Set(Timestamp, timestamp!.Value);
            if (readOnly is { } isReadOnly)
                rows.Set(ReadOnly, isReadOnly ? 1 : 0);
            for (var field = 0; field < fields; field++)
            {
                if (texts[field].Length > 0)
                    rows.SetUtf8(field, texts[field]);
            }

            rows.Insert();
        }

        /// <summary>A JSON value, whatever it holds, in one line.</summary>
        private static byte[] Json(ImportRow row)
        {
            var text = row.Block(Details, MaxDetails);
            if (text.Length == 0)
                return [];
            try
            {
                using var document = JsonDocument.Parse(text);
                return text.Any(char.IsControl) ? JsonSerializer.SerializeToUtf8Bytes(document.RootElement) : Encoding.UTF8.GetBytes(text);
            }
            catch (JsonException)
            {
                row.Reject(Details, $"It is no JSON: {ImportRow.Quote(Encoding.UTF8.GetBytes(text))}.");
                return [];
            }
        }
    }
}
