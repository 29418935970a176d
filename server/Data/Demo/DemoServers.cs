using System.Data.Common;
using GraphQLExport.Domains.Servers;

namespace GraphQLExport.Data.Demo;

/// <summary>
/// The load of three servers at home, made by a seeded generator; the last sample of each is at the minute of the first start. The
/// media server has twelve months of minutes: people watch in the evening and longer at weekends, and it backs itself up by night.
/// </summary>
internal static class DemoServers
{
    /// <summary>Samples of the server that has the most: twelve months of minutes.</summary>
    public const int MinutesOfYear = 525_600;

    /// <summary>Samples of each other server: thirty days of minutes.</summary>
    public const int MinutesOfMonth = 43_200;

    private const int Seed = 20_260_120;
    private const int MillisecondsPerMinute = 60_000;

    /// <summary>The servers.</summary>
    public static IReadOnlyList<DemoServer> All { get; } =
    [
        new("mediaserver", "Media Server", MinutesOfYear,
            at => 9 + ((at.IsWeekend ? 38 : 29) * at.Around(20.5, 2.6)) + (at.IsWeekend ? 14 * at.Around(15, 2.5) : 0) + (34 * at.Around(3, 0.5)),
            at => 43 + (13 * at.OfWeek) + (9 * at.Around(20.5, 3)),
            (at, passed) => 54 + (27 * passed) + (4.5 * at.OfWeek)),
        new("nas", "NAS", MinutesOfMonth,
            at => 5 + (3 * at.Around(13, 5)) + (52 * at.Around(2, 0.6)) + (at.Weekday == 6 ? 30 * at.Around(5, 1.2) : 0),
            at => 35 + (6 * at.Around(2, 1.5)) + (3 * at.OfWeek),
            (at, passed) => 71.5 + (3 * passed) + (0.8 * at.Around(2, 3))),
        new("router", "Router", MinutesOfMonth,
            at => 7 + (13 * at.Around(20, 3)) + (at.IsWeekend ? 5 * at.Around(14, 4) : 9 * at.Around(10, 3)),
            at => 47 + (4 * at.Around(20, 4)),
            (_, passed) => 21.5 + (1.2 * passed)),
    ];

    /// <summary>Inserts the samples, server by server, oldest first, and their hours and days.</summary>
    public static void Insert(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = now.ToUnixTimeMilliseconds() / MillisecondsPerMinute;
        var random = new Random(Seed);
        var buckets = new MetricBuckets();
        using (var insert = BulkInserts.Prepare(connection, "server_metrics", "server_id", "timestamp_ms", "cpu_percent", "memory_percent", "disk_percent"))
        {
            foreach (var server in All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                InsertSamples(insert, random, server, end, buckets);
            }

            insert.Complete();
        }

        DemoRollups.Insert(connection, buckets);
    }

    private static void InsertSamples(IBulkInsert insert, Random random, DemoServer server, long end, MetricBuckets buckets)
    {
        double load = 0, held = 0;
        for (var left = server.Minutes - 1; left >= 0; left--)
        {
            var at = new DemoMinute(end - left);
            // The load wanders, and now and then something heavy runs for some minutes.
            load = (load * 0.9) + ((random.NextDouble() - 0.5) * 5) + (random.NextDouble() < 0.002 ? 15 + (random.NextDouble() * 40) : 0);
            held = (held * 0.995) + ((random.NextDouble() - 0.5) * 0.5);
            var cpu = Percent(server.CpuAt(at) + load);
            var memory = Percent(server.MemoryAt(at) + held);
            var disk = Percent(server.DiskAt(at, 1 - ((double)left / server.Minutes)));

            insert.SetUtf8(0, server.Utf8Id);
            insert.Set(1, at.Number * MillisecondsPerMinute);
            insert.Set(2, cpu);
            insert.Set(3, memory);
            insert.Set(4, disk);
            insert.Insert();
            buckets.Add(server.Id, at.Number * MillisecondsPerMinute, cpu, memory, disk);
        }
    }

    private static double Percent(double value) => Math.Round(Math.Clamp(value, 0.4, 99.6), 2);
}
