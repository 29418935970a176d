using GraphQLExport.Data;
using GraphQLExport.Datasets;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Browsing sensors and their readings, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class SensorQueries
{
    /// <summary>All sensors, by name.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Sensor> GetSensors(AppDbContext database) =>
        database.Sensors.AsNoTracking().OrderBy(sensor => sensor.Name).ThenBy(sensor => sensor.Id);

    /// <summary>The readings of all sensors, the latest first.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The query that paging, filtering and sorting narrow.</returns>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public IQueryable<SensorReading> GetSensorReadings(AppDbContext database) =>
        database.SensorReadings
            .AsNoTracking()
            .Include(reading => reading.Sensor)
            .OrderByDescending(reading => reading.Timestamp)
            .ThenByDescending(reading => reading.Id);

    /// <summary>A sensor's readings in [from, to), downsampled on the server to at most `points` intervals (1 to 500).</summary>
    /// <param name="sensorId">The sensor.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    /// <param name="points">The most intervals wanted.</param>
    /// <param name="databases">The database.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The intervals in order.</returns>
    /// <exception cref="GraphQLException">There is no such sensor (<c>NOT_FOUND</c>), or the range or the number of points makes no sense (<c>BAD_USER_INPUT</c>).</exception>
    public async Task<IReadOnlyList<TrendPoint>> GetSensorTrendAsync(
        [ID] string sensorId,
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
