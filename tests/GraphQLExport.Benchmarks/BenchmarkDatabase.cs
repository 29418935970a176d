using System.Globalization;
using GraphQLExport.Rows;
using Microsoft.Data.Sqlite;

namespace GraphQLExport.Benchmarks;

/// <summary>
/// A data folder of the product, made by the product itself, with as many readings of one sensor and as many motion events on
/// the analyst's cameras; the same at every run.
/// </summary>
internal sealed class BenchmarkDatabase(string folder, int rows)
{
    public const string Sensor = "bench-sensor";
    public const long FirstReading = 1_700_000_000_000;
    public const string SensorSql = "SELECT timestamp_ms, value, quality FROM sensor_readings WHERE sensor_id = 'bench-sensor' ORDER BY timestamp_ms, id";

    public const string SensorRowSql = "SELECT sensor_id, timestamp_ms, value, quality FROM sensor_readings ORDER BY timestamp_ms, id";

    public const string MotionSql =
        """
        SELECT m.timestamp_ms, m.camera_id, c.name, m.confidence, m.algorithm, m.x, m.y, m.width, m.height, m.zone_id
        FROM motion_events m JOIN cameras c ON c.id = m.camera_id WHERE c.owner_id = 'ada' ORDER BY m.timestamp_ms, m.id
        """;

    /// <summary>The rows of <see cref="DocumentQuery"/>, where there are as many.</summary>
    public const int DocumentRows = 100_000;

    private const string DocumentSql =
        """
        SELECT m.timestamp_ms, m.camera_id, c.name, m.confidence, m.algorithm, m.zone_id
        FROM motion_events m JOIN cameras c ON c.id = m.camera_id WHERE c.owner_id = 'ada' ORDER BY m.timestamp_ms, m.id LIMIT 100000
        """;

    private static readonly string[] Algorithms = ["MOG2", "KNN", "frame_diff"];
    private static readonly string[] Cameras = ["front-door", "garage"];

    public static IReadOnlyList<string> MotionFields { get; } =
        ["timestamp", "camera_id", "camera_name", "confidence", "algorithm", "x", "y", "width", "height", "zone_id"];

    public static IReadOnlyList<string> SensorFields { get; } = ["sensor_id", "timestamp", "value", "quality"];

    /// <summary>One sensor's readings as the direct export yields them.</summary>
    public static RowQuery SensorQuery { get; } =
        Query(SensorSql, ["timestamp_ms", "value", "quality"], [ColumnKind.Int64, ColumnKind.Double, ColumnKind.Int64]);

    /// <summary>Every motion event with its camera's name.</summary>
    public static RowQuery MotionQuery { get; } = Query(
        MotionSql,
        MotionFields,
        [
            ColumnKind.Timestamp, ColumnKind.Text, ColumnKind.Text, ColumnKind.Double, ColumnKind.Text,
            ColumnKind.Int64, ColumnKind.Int64, ColumnKind.Int64, ColumnKind.Int64, ColumnKind.Text,
        ]);

    /// <summary>The first motion events with what a document has room for.</summary>
    public static RowQuery DocumentQuery { get; } = Query(
        DocumentSql,
        ["timestamp", "camera_id", "camera_name", "confidence", "algorithm", "zone_id"],
        [ColumnKind.Timestamp, ColumnKind.Text, ColumnKind.Text, ColumnKind.Double, ColumnKind.Text, ColumnKind.Text]);

    public string Folder { get; } = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"data-{rows}"));

    public string Path => System.IO.Path.Combine(Folder, "graphqlexport.db");

    public int Rows => rows;

    public async Task CreateAsync()
    {
        var complete = System.IO.Path.Combine(Folder, "complete");
        if (File.Exists(complete))
            return;
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        await using (await ServerProcess.StartAsync(Folder))
            Console.Error.WriteLine("Made the schema and the accounts.");
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString()))
        {
            connection.Open();
            Execute(connection, "BEGIN");
            Execute(connection, "INSERT INTO sensors (id, name, unit) VALUES ('bench-sensor', 'Boiler', 'C')");
            AddReadings(connection);
            AddEvents(connection);
            Execute(connection, "COMMIT");
            Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        await File.WriteAllTextAsync(complete, "");
    }

    /// <summary>A data folder of its own with the same database.</summary>
    public string Copy(string name)
    {
        var copy = $"{Folder}-{name}";
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        Directory.CreateDirectory(copy);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, $"VACUUM INTO '{System.IO.Path.Combine(copy, System.IO.Path.GetFileName(Path))}'");
        return copy;
    }

    private static RowQuery Query(string sql, IReadOnlyList<string> names, ColumnKind[] kinds) =>
        new(sql, null, [], [.. names.Zip(kinds, (name, kind) => new Column(name, kind)).Select((column, i) => new ColumnSource(column, i))]);

    private void AddReadings(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO sensor_readings (sensor_id, timestamp_ms, value, quality) VALUES ('bench-sensor', $0, $1, $2)";
        var random = new Random(1);
        for (var i = 0; i < rows; i++)
        {
            var value = Math.Round(20 + (10 * Math.Sin(i / 5000.0)) + random.NextDouble(), 3);
            Insert(insert, FirstReading + (i * 1000L), value, random.Next(0, 4) * 64);
        }
    }

    private void AddEvents(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO motion_events (timestamp_ms, camera_id, confidence, algorithm, x, y, width, height, zone_id) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)";
        var random = new Random(2);
        var at = 1_640_995_200_000L;
        for (var i = 0; i < rows; i++)
        {
            at += random.Next(1, 120_000);
            object zone = random.Next(3) == 0 ? DBNull.Value : string.Create(CultureInfo.InvariantCulture, $"zone-{random.Next(1, 9)}");
            Insert(
                insert, at, Cameras[random.Next(2)], Math.Round(random.NextDouble(), 4), Algorithms[random.Next(3)],
                random.Next(1920), random.Next(1080), random.Next(20, 400), random.Next(20, 400), zone);
        }
    }

    private static void Insert(SqliteCommand insert, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (insert.Parameters.Count == i)
                insert.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i]);
            else
                insert.Parameters[i].Value = values[i];
        }

        insert.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
