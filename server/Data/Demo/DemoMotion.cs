using System.Data.Common;

namespace GraphQLExport.Data.Demo;

/// <summary>
/// Two years of motion events, made by a seeded generator: the same events on every machine, moved to end on the day of
/// the first start. Each camera has its rhythm of hours and weekdays, its zones, and more noise by night.
/// </summary>
internal static class DemoMotion
{
    /// <summary>How many events there are.</summary>
    public const int Count = 60_000;

    private const int Seed = 20_260_118;
    private const int PictureWidth = 1920;
    private const int PictureHeight = 1080;

    // Relative activity by hour of the day, UTC.
    private static readonly DemoCamera[] Cameras =
    [
        new("front-door", 0.45, 1.2, [1, 1, 1, 1, 1, 2, 5, 9, 10, 7, 6, 7, 9, 8, 7, 8, 10, 13, 14, 11, 8, 5, 3, 2], ["porch", "driveway", "street", null]),
        new("garage", 0.2, 0.8, [1, 0, 0, 0, 1, 3, 9, 14, 8, 3, 2, 2, 3, 2, 2, 4, 9, 15, 12, 6, 4, 3, 2, 1], ["door", "bench", null]),
        new("warehouse", 0.35, 0.15, [1, 1, 1, 1, 2, 5, 12, 14, 15, 15, 14, 11, 9, 13, 15, 15, 14, 10, 5, 2, 1, 1, 1, 1], ["aisle-1", "aisle-2", "aisle-3", "dock"]),
    ];

    /// <summary>Inserts the events, oldest first.</summary>
    public static void Insert(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var start = end.AddYears(-2);
        var random = new Random(Seed);
        var moments = Moments(random, start, (int)(end - start).TotalDays);

        using var insert = BulkInserts.Prepare(
            connection, "motion_events", "timestamp_ms", "camera_id", "confidence", "algorithm", "x", "y", "width", "height", "zone_id");
        foreach (var (milliseconds, camera) in moments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            InsertEvent(insert, random, milliseconds, Cameras[camera]);
        }

        insert.Complete();
    }

    private static (long Milliseconds, int Camera)[] Moments(Random random, DateTimeOffset start, int days)
    {
        var moments = new (long Milliseconds, int Camera)[Count];
        for (var index = 0; index < Count;)
        {
            var camera = Pick(random, Cameras, static candidate => candidate.Share);
            var day = start.AddDays(random.Next(days));
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (isWeekend && random.NextDouble() > Cameras[camera].WeekendActivity)
            {
                continue;
            }

            var hour = Pick(random, Cameras[camera].Hours, static weight => weight);
            moments[index++] = (day.AddHours(hour).AddMilliseconds(random.Next(3_600_000)).ToUnixTimeMilliseconds(), camera);
        }

        Array.Sort(moments);
        return moments;
    }

    private static void InsertEvent(IBulkInsert insert, Random random, long milliseconds, DemoCamera camera)
    {
        var isNight = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).Hour is < 6 or >= 20;
        var zone = camera.Zones[random.Next(camera.Zones.Length)];
        // Far zones hold small boxes, near ones large.
        var width = 24 + (int)(random.NextDouble() * random.NextDouble() * 700);
        var height = Math.Min(PictureHeight, (int)(width * (0.6 + (random.NextDouble() * 1.6))));
        var confidence = Math.Round((isNight ? 0.35 : 0.5) + (random.NextDouble() * (isNight ? 0.5 : 0.49)), 3);
        var algorithm = random.NextDouble() switch
        {
            < 0.55 => isNight ? "KNN"u8 : "MOG2"u8,
            < 0.85 => isNight ? "MOG2"u8 : "KNN"u8,
            _ => "frame_diff"u8,
        };

        insert.Set(0, milliseconds);
        insert.SetUtf8(1, camera.Utf8Id);
        insert.Set(2, confidence);
        insert.SetUtf8(3, algorithm);
        insert.Set(4, random.Next(PictureWidth - width + 1));
        insert.Set(5, random.Next(PictureHeight - height + 1));
        insert.Set(6, width);
        insert.Set(7, height);
        if (zone is not null)
        {
            insert.SetUtf8(8, zone);
        }

        insert.Insert();
    }

    private static int Pick<T>(Random random, T[] choices, Func<T, double> weight)
    {
        var left = random.NextDouble() * choices.Sum(weight);
        var index = 0;
        while (index < choices.Length - 1 && (left -= weight(choices[index])) >= 0)
        {
            index++;
        }

        return index;
    }
}
