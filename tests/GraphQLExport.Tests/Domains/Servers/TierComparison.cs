using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>What the database itself makes of the raw samples, against the tiers.</summary>
internal static class TierComparison
{
    /// <summary>A query for every hour and day whose row is missing, or differs from the aggregate over its samples.</summary>
    public const string Differences =
        """
        WITH widths(resolution, width) AS (VALUES ('HOURLY', 3600000), ('DAILY', 86400000)),
        raw AS (
          SELECT resolution, server_id, timestamp_ms / width * width AS start,
                 count(cpu_percent) AS cn, avg(cpu_percent) AS ca, min(cpu_percent) AS cl, max(cpu_percent) AS ch,
                 count(memory_percent) AS mn, avg(memory_percent) AS ma, min(memory_percent) AS ml, max(memory_percent) AS mh,
                 count(disk_percent) AS dn, avg(disk_percent) AS da, min(disk_percent) AS dl, max(disk_percent) AS dh
          FROM server_metrics, widths GROUP BY 1, 2, 3)
        SELECT raw.* FROM raw LEFT JOIN server_metric_rollups AS tier
          ON tier.resolution = raw.resolution AND tier.server_id = raw.server_id AND tier.timestamp_ms = raw.start
        WHERE tier.id IS NULL
           OR (cpu_samples, memory_samples, disk_samples) <> (cn, mn, dn)
           OR (cpu_min, cpu_max, memory_min, memory_max, disk_min, disk_max) IS DISTINCT FROM (cl, ch, ml, mh, dl, dh)
           OR abs(coalesce(cpu_avg, -1) - coalesce(ca, -1)) > 1e-9
           OR abs(coalesce(memory_avg, -1) - coalesce(ma, -1)) > 1e-9
           OR abs(coalesce(disk_avg, -1) - coalesce(da, -1)) > 1e-9
        """;

    /// <summary>Whether any hour or day of a database is such.</summary>
    public static async Task<bool> DifferAsync(AppDbContext database)
    {
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = Differences;
        await using var differences = await command.ExecuteReaderAsync();
        return await differences.ReadAsync();
    }
}
