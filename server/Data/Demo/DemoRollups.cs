using System.Data.Common;
using System.Text;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Domains.Servers;

namespace GraphQLExport.Data.Demo;

/// <summary>The hours and days of the demo's samples, written as they were summed up: rolling all the samples up anew would double the time of the first start.</summary>
internal static class DemoRollups
{
    private static readonly string[] Metrics = ["cpu", "memory", "disk"];

    /// <summary>Inserts the buckets into tiers that are empty, and notes that every sample is in them.</summary>
    public static void Insert(DbConnection connection, MetricBuckets buckets)
    {
        string[] columns = ["resolution", "server_id", "timestamp_ms", .. Metrics.SelectMany(metric => new[] { $"{metric}_samples", $"{metric}_avg", $"{metric}_min", $"{metric}_max" })];
        using (var insert = BulkInserts.Prepare(connection, "server_metric_rollups", columns))
        {
            foreach (var (key, sums) in buckets.All.OrderBy(bucket => bucket.Key.Resolution).ThenBy(bucket => bucket.Key.ServerId, StringComparer.Ordinal).ThenBy(bucket => bucket.Key.Start))
            {
                insert.SetUtf8(0, Encoding.UTF8.GetBytes(EnumNames.Of(key.Resolution)));
                insert.SetUtf8(1, Encoding.UTF8.GetBytes(key.ServerId));
                insert.Set(2, key.Start);
                Set(insert, 3, sums.Cpu);
                Set(insert, 7, sums.Memory);
                Set(insert, 11, sums.Disk);
                insert.Insert();
            }

            insert.Complete();
        }

        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE server_metric_rollup_state SET last_metric_id = (SELECT max(id) FROM server_metrics)";
        command.ExecuteNonQuery();
    }

    private static void Set(IBulkInsert insert, int column, MetricSummary summary)
    {
        insert.Set(column, summary.Samples);
        insert.Set(column + 1, summary.Average);
        insert.Set(column + 2, summary.Minimum);
        insert.Set(column + 3, summary.Maximum);
    }
}
