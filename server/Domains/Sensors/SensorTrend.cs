using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Downsamples a sensor's readings in the database: as many rows leave it as a chart has points, however many readings there are.</summary>
internal static class SensorTrend
{
    /// <summary>The intervals of equal length that cover [from, to), the last of which may reach beyond it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sensorId">The sensor.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last; later than <paramref name="from"/>.</param>
    /// <param name="points">The most intervals wanted, 1 to <see cref="TrendArguments.MaxPoints"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<IReadOnlyList<TrendPoint>> ReadAsync(
        AppDbContext database, string sensorId, DateTimeOffset from, DateTimeOffset to, int points, CancellationToken cancellationToken)
    {
        var start = from.ToUnixTimeMilliseconds();
        var end = to.ToUnixTimeMilliseconds();
        var width = Math.Max(1, (end - start + points - 1) / points);
        var buckets = await database.Database.SqlQuery<Bucket>(
                $"""
                SELECT (timestamp_ms - {start}) / {width} AS "Number", avg(value) AS "Average", min(value) AS "Minimum", max(value) AS "Maximum"
                FROM sensor_readings
                WHERE sensor_id = {sensorId} AND timestamp_ms >= {start} AND timestamp_ms < {end}
                GROUP BY 1
                """)
            .ToDictionaryAsync(bucket => bucket.Number, cancellationToken);

        var count = (int)((end - start + width - 1) / width);
        return
        [
            .. Enumerable.Range(0, count).Select(number =>
            {
                var bucket = buckets.GetValueOrDefault(number);
                return new TrendPoint(
                    DateTimeOffset.FromUnixTimeMilliseconds(start + (number * width)), bucket?.Average, bucket?.Minimum, bucket?.Maximum);
            }),
        ];
    }

    private sealed record Bucket(long Number, double? Average, double? Minimum, double? Maximum);
}
