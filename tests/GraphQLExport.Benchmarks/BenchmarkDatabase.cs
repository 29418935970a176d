using System.Globalization;
using GraphQLExport.Data;
using GraphQLExport.Rows;
using Microsoft.Data.Sqlite;

namespace GraphQLExport.Benchmarks;

/// <summary>The product's own schema with a million rows in each of two tables, the same at every run.</summary>
internal sealed class BenchmarkDatabase(string folder, int rows)
{
    public const string Sensor = "bench-sensor";

    private static readonly string[] Algorithms = ["MOG2", "KNN", "frame_diff"];

    public string Path { get; } = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"bench-{rows}.db"));

    public int Rows => rows;

    /// <summary>One sensor's readings as the direct export yields them: 3 columns, in time order.</summary>
    public static RowQuery SensorQuery { get; } = new(
        "SELECT timestamp_ms, value, quality FROM sensor_readings WHERE sensor_id = 'bench-sensor' ORDER BY timestamp_ms, id",
        "SELECT count(*) FROM sensor_readings WHERE sensor_id = 'bench-sensor'",
        [],
        [
            new ColumnSource(new Column("timestamp_ms", ColumnKind.Int64), 0),
            new ColumnSource(new Column("value", ColumnKind.Double), 1),
            new ColumnSource(new Column("quality", ColumnKind.Int64), 2),
        ]);

    /// <summary>Every motion event with its camera's name: 10 columns, in time order.</summary>
    public static RowQuery MotionQuery { get; } = new(
        """
        SELECT m.timestamp_ms, m.camera_id, c.name, m.confidence, m.algorithm, m.x, m.y, m.width, m.height, m.zone_id
        FROM motion_events m JOIN cameras c ON c.id = m.camera_id ORDER BY m.timestamp_ms, m.id
        """,
        "SELECT count(*) FROM motion_events",
        [],
        [
            new ColumnSource(new Column("timestamp", ColumnKind.Timestamp), 0),
            new ColumnSource(new Column("camera_id", ColumnKind.Text), 1),
            new ColumnSource(new Column("camera_name", ColumnKind.Text), 2),
            new ColumnSource(new Column("confidence", ColumnKind.Double), 3),
            new ColumnSource(new Column("algorithm", ColumnKind.Text), 4),
            new ColumnSource(new Column("x", ColumnKind.Int64), 5),
            new ColumnSource(new Column("y", ColumnKind.Int64), 6),
            new ColumnSource(new Column("width", ColumnKind.Int64), 7),
            new ColumnSource(new Column("height", ColumnKind.Int64), 8),
            new ColumnSource(new Column("zone_id", ColumnKind.Text), 9),
        ]);

    public void Create()
    {
        if (File.Exists(Path))
            return;
        Directory.CreateDirectory(folder);
        var unfinished = Path + ".new";
        File.Delete(unfinished);
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            connection.Open();
            foreach (var step in SchemaStep.Of("Sqlite"))
                Execute(connection, step.Sql);
            Execute(connection, "BEGIN");
            AddParents(connection);
            AddReadings(connection);
            AddEvents(connection);
            Execute(connection, "COMMIT");
            Execute(connection, "ANALYZE");
            Execute(connection, "PRAGMA journal_mode = WAL");
        }

        File.Move(unfinished, Path);
    }

    private static void AddParents(SqliteConnection connection) => Execute(
        connection,
        """
        INSERT INTO users (id, display_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
          VALUES ('bench', 'Bench', 1, 0, 0, 0, 0);
        INSERT INTO cameras (id, name, owner_id) VALUES ('cam-front', 'Front Door', 'bench'), ('cam-garage', 'Garage', 'bench'), ('cam-yard', 'Back Yard', 'bench');
        INSERT INTO sensors (id, name, unit) VALUES ('bench-sensor', 'Boiler', 'C');
        """);

    private void AddReadings(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO sensor_readings (sensor_id, timestamp_ms, value, quality) VALUES ('bench-sensor', $time, $value, $quality)";
        var (time, value, quality) = (insert.Parameters.Add("$time", SqliteType.Integer), insert.Parameters.Add("$value", SqliteType.Real), insert.Parameters.Add("$quality", SqliteType.Integer));
        var random = new Random(1);
        for (var i = 0; i < rows; i++)
        {
            time.Value = 1_700_000_000_000 + (i * 1000L);
            value.Value = Math.Round(20 + (10 * Math.Sin(i / 5000.0)) + random.NextDouble(), 3);
            quality.Value = random.Next(0, 4) * 64;
            insert.ExecuteNonQuery();
        }
    }

    private void AddEvents(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO motion_events (timestamp_ms, camera_id, confidence, algorithm, x, y, width, height, zone_id) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)";
        for (var i = 0; i < 9; i++)
            insert.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), null);
        var random = new Random(2);
        string[] cameras = ["cam-front", "cam-garage", "cam-yard"];
        var at = 1_640_995_200_000L;
        for (var i = 0; i < rows; i++)
        {
            at += random.Next(1, 120_000);
            object[] values =
            [
                at, cameras[random.Next(3)], Math.Round(random.NextDouble(), 4), Algorithms[random.Next(3)],
                random.Next(1920), random.Next(1080), random.Next(20, 400), random.Next(20, 400),
                random.Next(3) == 0 ? DBNull.Value : string.Create(CultureInfo.InvariantCulture, $"zone-{random.Next(1, 9)}"),
            ];
            for (var p = 0; p < values.Length; p++)
                insert.Parameters[p].Value = values[p];
            insert.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
