using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Domains.Motion;
using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Data;

[Trait("Req", "E-TZ")]
public sealed class MomentTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_moment_of_whole_milliseconds_survives_storage()
    {
        var converter = new UnixMillisecondsConverter();
        var range = (long)(DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).Two().Select(pair => (((long)pair.Item1 << 31) | (long)pair.Item2) % range).ToArbitrary(),
                milliseconds =>
                {
                    var moment = DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds).ToOffset(TimeSpan.FromHours(-8));
                    return (DateTimeOffset)converter.ConvertFromProvider(converter.ConvertToProvider(moment))! == moment;
                })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Comparing_ordering_and_parameters_translate_to_whole_numbers()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        context.Sensors.Add(new Sensor { Id = "s", Name = "S", Unit = "" });
        context.SensorReadings.AddRange(
            new SensorReading { SensorId = "s", Timestamp = Noon.AddMilliseconds(-1), Value = 1 },
            new SensorReading { SensorId = "s", Timestamp = Noon.ToOffset(TimeSpan.FromHours(5)), Value = 2, Quality = 10 },
            new SensorReading { SensorId = "s", Timestamp = Noon.AddMilliseconds(1) });
        await context.SaveChangesAsync();

        var from = Noon;
        var values = await context.SensorReadings
            .Where(reading => reading.Timestamp >= from && reading.Timestamp < Noon.AddSeconds(1))
            .OrderByDescending(reading => reading.Timestamp)
            .Select(reading => new { reading.Timestamp, reading.Value, reading.Quality })
            .ToListAsync();

        Assert.Equal([null, 2d], values.Select(row => row.Value));
        Assert.Equal(Noon, values[1].Timestamp);
        Assert.Equal("1765800000000", (await database.QueryAsync("SELECT timestamp_ms FROM sensor_readings WHERE quality = 10"))[0][0]);
    }

    [Fact]
    public async Task Algorithms_are_stored_by_their_public_names()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        context.Users.Add(new AppUser { Id = "u", UserName = "u" });
        context.Cameras.Add(new Camera { Id = "c", Name = "C", OwnerId = "u" });
        foreach (var algorithm in Enum.GetValues<MotionAlgorithm>())
        {
            context.MotionEvents.Add(new MotionEvent { CameraId = "c", Timestamp = Noon, Algorithm = algorithm });
        }

        await context.SaveChangesAsync();

        Assert.Equal(["MOG2", "KNN", "frame_diff"], (await database.QueryAsync("SELECT algorithm FROM motion_events ORDER BY id")).Select(row => row[0]));
        Assert.Equal(1, await context.MotionEvents.CountAsync(motion => motion.Algorithm == MotionAlgorithm.FrameDiff));
    }
}
