using System.Net;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Imports;

[Trait("Req", "G-REAL")]
public sealed class RealDataImportTests
{
    [RealDataFact]
    public async Task Detections_of_a_real_road_camera_go_in_whole()
    {
        await using var app = new AppFactory();
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportAsync(
            "motion-events?set=camera_id:front-door,algorithm:MOG2",
            await File.ReadAllBytesAsync(RealDataFactAttribute.File("motion_events/reshaped_motion_events_opendatacam.csv.gz")),
            "text/csv");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(52_980, answer.GetProperty("inserted").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(52_980, await database.MotionEvents.CountAsync(motion => motion.CameraId == "front-door"));
    }

    [RealDataFact]
    [Trait("Req", "R-STAT")]
    public async Task Impressions_of_a_real_experiment_go_in_whole_and_give_its_rates()
    {
        await using var app = new AppFactory();
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportAsync(
            "experiment-events?map=user_key:event_id&createMissing=true",
            await File.ReadAllBytesAsync(RealDataFactAttribute.File("experiment_events/reshaped_ab_events_men.csv.gz")),
            "text/csv");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(20_000, answer.GetProperty("inserted").GetInt32());
        Assert.Equal(3, answer.GetProperty("created").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        var results = await ExperimentResultReader.ReadAsync(database, "obd-men", range: null, CancellationToken.None);
        Assert.Equal([("random", true, 10_000, 46, 0.0046), ("bts", false, 10_000, 69, 0.0069)], results.Select(row => (row.Variant, row.IsControl, row.Users, row.Conversions, row.Rate)));
        Assert.Equal(0.03148, results[1].PValue!.Value, 5);
    }

    [RealDataFact]
    public async Task Readings_of_real_water_sensors_go_in_whole()
    {
        await using var app = new AppFactory();
        var ada = await app.AdaAsync();

        var (status, answer) = await ada.ImportAsync(
            "sensor-readings?map=value:corrected_value&nullText=NULL&createMissing=true",
            await File.ReadAllBytesAsync(RealDataFactAttribute.File("sensor_readings/reshaped_lro_FranklinBasin2014_readings.csv.gz")),
            "text/csv");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(112_008, answer.GetProperty("inserted").GetInt32());
        Assert.Equal(6, answer.GetProperty("created").GetInt32());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(112_008, await database.SensorReadings.CountAsync());
        Assert.True(await database.SensorReadings.AnyAsync(reading => reading.Quality == null));
    }
}
