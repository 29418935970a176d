using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Experiments;

/// <summary>Reads results: the database counts, <see cref="Statistics.Conversion"/> says what the counts mean. Every page, query and export has them from here.</summary>
internal static class ExperimentResultReader
{
    /// <summary>The results of all variants, by experiment, the control first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="experimentId">One experiment; null for all.</param>
    /// <param name="range">Where given, only events within it exist.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<IReadOnlyList<ExperimentResultRow>> ReadAsync(
        AppDbContext database, string? experimentId, TimeRange? range, CancellationToken cancellationToken)
    {
        var variants = await VariantCounts.In(database, experimentId, range).ToListAsync(cancellationToken);
        var controls = variants.Where(variant => variant.IsControl).ToDictionary(variant => variant.ExperimentId);
        return [.. variants.Select(variant => ExperimentResultRow.Of(variant, controls.GetValueOrDefault(variant.ExperimentId)))];
    }
}
