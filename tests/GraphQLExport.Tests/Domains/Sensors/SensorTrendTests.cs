using GraphQLExport.Domains.Sensors;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Domains.Sensors;

[Trait("Req", "S-AC1")]
public sealed class SensorTrendTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Intervals_hold_the_mean_and_the_extremes_of_their_readings_and_null_where_there_are_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        context.Sensors.AddRange(new Sensor { Id = "s", Name = "S", Unit = "" }, new Sensor { Id = "other", Name = "O", Unit = "" });
        context.SensorReadings.AddRange(
            At("s", 0, 1), At("s", 9_999, 4), At("s", 10_000, null), At("s", 29_999, -7), At("s", 30_000, 99), At("s", -1, 99), At("other", 5, 99));
        await context.SaveChangesAsync();

        var trend = await SensorTrend.ReadAsync(context, "s", Start, Start.AddSeconds(30), 3, CancellationToken.None);

        Assert.Equal([new(Start, 2.5, 1, 4), new(Start.AddSeconds(10), null, null, null), new(Start.AddSeconds(20), -7, -7, -7)], trend);
    }

    [Theory]
    [InlineData(1, 500, 1)]
    [InlineData(1000, 500, 500)]
    [InlineData(1001, 500, 334)]
    [InlineData(86_400_000, 300, 300)]
    [InlineData(7, 1, 1)]
    public async Task There_are_never_more_intervals_than_asked_for(long milliseconds, int points, int expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();

        var trend = await SensorTrend.ReadAsync(context, "s", Start, Start.AddMilliseconds(milliseconds), points, CancellationToken.None);

        Assert.Equal(expected, trend.Count);
        Assert.True(trend[^1].Timestamp < Start.AddMilliseconds(milliseconds));
    }

    private static SensorReading At(string sensor, int milliseconds, double? value) =>
        new() { SensorId = sensor, Timestamp = Start.AddMilliseconds(milliseconds), Value = value };
}
