using GraphQLExport.Data;
using GraphQLExport.Datasets;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Browsing sensors and their readings, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class SensorQueries
{
    /// <summary>All sensors, by name.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Sensor> GetSensors(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<Sensor>(static (isSorted, sensors) =>
            sensors.EndBy(isSorted, sensor => sensor.Name).ThenBy(sensor => sensor.Id));
        return database.Sensors.AsNoTracking();
    }

    /// <summary>The readings of all sensors, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<SensorReading> GetSensorReadings(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<SensorReading>(static (isSorted, readings) =>
            readings.EndByDescending(isSorted, reading => reading.Timestamp).ThenByDescending(reading => reading.Id));
        return database.SensorReadings.AsNoTracking();
    }

    /// <summary>A sensor's readings in [from, to), downsampled on the server to at most `points` intervals (1 to 500).</summary>
    /// <param name="sensorId">The sensor.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    /// <param name="points">The most intervals wanted.</param>
    /// <param name="databases">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="GraphQLException">There is no such sensor (<c>NOT_FOUND</c>), or the range or the number of points makes no sense (<c>BAD_USER_INPUT</c>).</exception>
    public async Task<IReadOnlyList<TrendPoint>> GetSensorTrendAsync(
        [GraphQLType(typeof(NonNullType<IdType>))] string sensorId,
        DateTimeOffset from,
        DateTimeOffset to,
        [Service] IDbContextFactory<AppDbContext> databases,
        CancellationToken cancellationToken,
        int points = 300)
    {
        TrendArguments.Check(from, to, points);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Sensors.AnyAsync(sensor => sensor.Id == sensorId, cancellationToken)
            ? await SensorTrend.ReadAsync(database, sensorId, from, to, points, cancellationToken)
            : throw TrendArguments.NotFound($"There is no sensor '{sensorId}'.");
    }
}
