using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Experiments;

/// <summary>
/// Imports experiment events: a row is either one event, of a <c>kind</c>, or a user's assignment that says in <c>converted</c> whether a
/// conversion followed at once. Experiments and variants that do not exist are rejected, or registered where the caller asks for it.
/// </summary>
internal sealed class ExperimentEventImport(TimeProvider time) : IImportDataset
{
    private const int Timestamp = 0, ExperimentId = 1, Variant = 2, UserKey = 3, Kind = 4, Converted = 5;

    public string Name => "experiment_events";

    public bool CanCreateMissing => true;

    public string Table => "experiment_events";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("timestamp", true, "timestamp_ms"),
        new("experiment_id", true),
        new("variant", true),
        new("user_key", true),
        new("kind", false),
        new("converted", false),
    ];

    public IReadOnlyList<string> Columns { get; } = ["timestamp_ms", "experiment_id", "variant", "user_key", "kind"];

    public async Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken)
    {
        var variants = new ReferencedVariants(request.CreateMissing);
        await variants.ReadAsync(database, cancellationToken);
        return new Importer(variants, caller, time.GetUtcNow());
    }

    private sealed class Importer(ReferencedVariants variants, Caller caller, DateTimeOffset now) : IRowImporter
    {
        public Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken) =>
            variants.RegisterAsync(database, caller, now, cancellationToken);

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var timestamp = row.Timestamp(Timestamp);
            var experiment = row.Text(ExperimentId, 100);
            var variant = row.Text(Variant, 100);
            var user = row.Text(UserKey, 200);
            var kind = row.Text(Kind, 100);
            var converted = row.Truth(Converted);
            var isAssigned = Ascii.EqualsIgnoreCase(kind, "ASSIGNED"u8);
            if (!row.IsRejected)
            {
                CheckKind(row, kind, isAssigned, converted);
                variants.Check(row, ExperimentId, experiment, Variant, variant, timestamp!.Value);
            }

            if (row.IsRejected)
            {
                return;
            }

            Insert(isAssigned || converted is not null ? "ASSIGNED"u8 : "CONVERTED"u8, timestamp!.Value, experiment, variant, user, rows);
            if (converted == true)
            {
                Insert("CONVERTED"u8, timestamp.Value, experiment, variant, user, rows);
            }
        }

        private static void CheckKind(ImportRow row, ReadOnlySpan<byte> kind, bool isAssigned, bool? converted)
        {
            if (kind.IsEmpty)
            {
                if (converted is null)
                {
                    row.Reject(Kind, "A row has a kind, or says in converted whether the assigned user converted.");
                }
            }
            else if (!isAssigned && !Ascii.EqualsIgnoreCase(kind, "CONVERTED"u8))
            {
                row.Reject(Kind, $"It is neither ASSIGNED nor CONVERTED: {ImportRow.Quote(kind)}.");
            }
            else if (!isAssigned && converted is not null)
            {
                row.Reject(Converted, "Only an assignment can say whether the user converted.");
            }
        }

        private static void Insert(
            ReadOnlySpan<byte> kind, long timestamp, ReadOnlySpan<byte> experiment, ReadOnlySpan<byte> variant, ReadOnlySpan<byte> user, IBulkInsert rows)
        {
            rows.Set(0, timestamp);
            rows.SetUtf8(1, experiment);
            rows.SetUtf8(2, variant);
            rows.SetUtf8(3, user);
            rows.SetUtf8(4, kind);
            rows.Insert();
        }
    }
}
