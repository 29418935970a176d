using System.Globalization;
using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Experiments;

/// <summary>The experiments and variants that imported events may refer to, and those that they are the first to name.</summary>
/// <param name="createMissing">Whether unknown ones are registered rather than rejected.</param>
internal sealed class ReferencedVariants(bool createMissing)
{
    private const int MaxMissing = 10_000;

    private readonly Dictionary<string, HashSet<string>> known = [];
    private readonly Dictionary<string, Missing> missing = [];
    private readonly Utf8Set checkedPairs = new();
    private int missingVariants;

    /// <summary>Looks up what there is.</summary>
    public async Task ReadAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        foreach (var experiment in await database.Experiments.AsNoTracking().Include(experiment => experiment.Variants).ToListAsync(cancellationToken))
        {
            known.Add(experiment.Id, [.. experiment.Variants.Select(variant => variant.Name)]);
        }
    }

    /// <summary>Rejects the row unless its experiment and variant are known or may be registered.</summary>
    public void Check(ImportRow row, int experimentField, ReadOnlySpan<byte> experiment, int variantField, ReadOnlySpan<byte> variant, long timestamp)
    {
        // Most rows name a pair that was looked at before; no text holds a line feed.
        if (checkedPairs.Contains([.. experiment, (byte)'\n', .. variant]))
        {
            return;
        }

        var (id, name) = (Encoding.UTF8.GetString(experiment), Encoding.UTF8.GetString(variant));
        if (known.TryGetValue(id, out var variants) && variants.Contains(name))
        {
            checkedPairs.Add([.. experiment, (byte)'\n', .. variant]);
        }
        else if (!createMissing)
        {
            row.Reject(
                variants is null ? experimentField : variantField,
                variants is null
                    ? $"There is no experiment {ImportRow.Quote(experiment)}; createMissing=true registers it."
                    : $"The experiment has no variant {ImportRow.Quote(variant)}; createMissing=true registers it.");
        }
        else
        {
            Miss(row, variantField, id, name, timestamp);
        }
    }

    /// <summary>Registers what is missing: experiments as running, and where an experiment has no control, a variant called control as such, or else the first.</summary>
    /// <returns>How many experiments and variants were registered.</returns>
    public async Task<int> RegisterAsync(AppDbContext database, Caller caller, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var created = 0;
        foreach (var (id, experiment) in missing)
        {
            // Another import may have registered them since this one looked.
            created += await database.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO experiments (id, name, description, status, created_by_id, created_at_ms, started_at_ms)
                VALUES ({id}, {id}, '', 'RUNNING', {caller.UserId}, {now.ToUnixTimeMilliseconds()}, {experiment.FirstMs})
                ON CONFLICT (id) DO NOTHING
                """,
                cancellationToken);
            foreach (var name in experiment.Variants.OrderByDescending(name => string.Equals(name, "control", StringComparison.OrdinalIgnoreCase)))
            {
                created += await database.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO experiment_variants (experiment_id, name, is_control)
                    SELECT {id}, {name}, NOT EXISTS (SELECT 1 FROM experiment_variants WHERE experiment_id = {id} AND is_control) WHERE 1 = 1
                    ON CONFLICT (experiment_id, name) DO NOTHING
                    """,
                    cancellationToken);
            }
        }

        return created;
    }

    private void Miss(ImportRow row, int variantField, string id, string name, long timestamp)
    {
        if (!missing.TryGetValue(id, out var experiment))
        {
            missing.Add(id, experiment = new());
        }

        experiment.FirstMs = Math.Min(experiment.FirstMs, timestamp);
        if (experiment.Variants.Contains(name))
        {
            return;
        }

        if (missingVariants == MaxMissing)
        {
            row.Reject(variantField, string.Create(CultureInfo.InvariantCulture, $"One import registers at most {MaxMissing} variants."));
            return;
        }

        experiment.Variants.Add(name);
        missingVariants++;
    }

    private sealed class Missing
    {
        public long FirstMs { get; set; } = long.MaxValue;

        public List<string> Variants { get; } = [];
    }
}
