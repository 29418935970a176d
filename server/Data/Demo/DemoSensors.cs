using System.Data.Common;

namespace GraphQLExport.Data.Demo;

/// <summary>Readings of four sensors of a plant, made by a seeded generator; the last of each is at the minute of the first start.</summary>
internal static class DemoSensors
{
    /// <summary>How many readings each sensor has.</summary>
    public const int CountEach = 50_000;

    // Quality codes as OPC writes them.
    private const int Good = 192;
    private const int Uncertain = 64;
    private const int Bad = 0;
    private const int Seed = 20_260_119;

    /// <summary>The sensors.</summary>
    public static IReadOnlyList<DemoSensor> All { get; } =
    [
        new("boiler-temperature", "Boiler temperature", "°C", TimeSpan.FromMinutes(10), 0.15,
            moment => 71 + (6 * Wave(moment.DayOfYear / 365.25)) + (4 * Wave((moment.TimeOfDay.TotalDays) - 0.375))),
        new("main-pressure", "Main pressure", "bar", TimeSpan.FromMinutes(5), 0.008,
            moment => 6.2 - (0.35 * Wave(moment.TimeOfDay.TotalDays - 0.25))),
        new("feed-flow", "Feed flow", "m³/h", TimeSpan.FromMinutes(5), 0.2,
            moment => IsShift(moment) ? 42 + (5 * Wave(moment.TimeOfDay.TotalHours / 2)) : 3),
        new("pump-vibration", "Pump vibration", "mm/s", TimeSpan.FromMinutes(1), 0.03,
            moment => (IsShift(moment) ? 2.8 : 0.9) + (0.3 * Wave(moment.TimeOfDay.TotalMinutes / 37))),
    ];

    /// <summary>Inserts the readings, sensor by sensor, oldest first.</summary>
    public static void Insert(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        var random = new Random(Seed);
        using var insert = BulkInserts.Prepare(connection, "sensor_readings", "sensor_id", "timestamp_ms", "value", "quality");
        foreach (var sensor in All)
        {
            var wandering = 0d;
            for (var index = CountEach - 1; index >= 0; index--)
            {
                cancellationToken.ThrowIfCancellationRequested();
                wandering = (wandering * 0.98) + ((random.NextDouble() - 0.5) * 2 * sensor.Noise);
                InsertReading(insert, random, sensor, end - (index * sensor.Interval), wandering);
            }
        }

        insert.Complete();
    }

    private static void InsertReading(IBulkInsert insert, Random random, DemoSensor sensor, DateTimeOffset moment, double wandering)
    {
        var value = Math.Round(Math.Max(0, sensor.ValueAt(moment) + wandering), 3);
        var luck = random.NextDouble();
        insert.SetUtf8(0, sensor.Utf8Id);
        insert.Set(1, moment.ToUnixTimeMilliseconds());
        if (luck >= 0.004)
        {
            insert.Set(2, value);
        }

        if (luck < 0.99)
        {
            insert.Set(3, luck < 0.004 ? Bad : luck < 0.02 ? Uncertain : Good);
        }

        insert.Insert();
    }

    private static bool IsShift(DateTimeOffset moment) =>
        moment.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && moment.Hour is >= 6 and < 20;

    private static double Wave(double turns) => Math.Sin(turns * Math.Tau);
}
