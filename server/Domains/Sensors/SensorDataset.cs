using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Rows;

namespace GraphQLExport.Domains.Sensors;

/// <summary>Sensor readings as something exportable.</summary>
internal sealed class SensorDataset : DatasetDefinition<SensorReading>
{
    /// <summary>The dataset's name.</summary>
    public const string DatasetName = "sensor_readings";

    private static readonly FilterShape<Sensor> Sensors = new FilterShape<Sensor>("SensorFilterInput")
        .Value("id", sensor => sensor.Id)
        .Value("name", sensor => sensor.Name)
        .Value("unit", sensor => sensor.Unit);

    /// <inheritdoc/>
    public override string Name => DatasetName;

    /// <inheritdoc/>
    public override string Label => "Sensor readings";

    /// <inheritdoc/>
    public override string Description => "What sensors measured, as raw points.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override DatasetChart Chart { get; } = new TimeLines("timestamp", ["sensor_name", "sensor_id"], ["value"]);

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("sensor_id", "Sensor ID", FieldType.String, reading => reading.SensorId, "Id of the sensor.", "sensorId"),
        Field("timestamp", "Time", FieldType.DateTime, reading => reading.Timestamp, "When the value was measured.", "timestamp"),
        Field("value", "Value", FieldType.Float, reading => reading.Value, "The value, in the sensor's unit.", "value", nullable: true),
        Field("quality", "Quality", FieldType.Integer, reading => reading.Quality, "The source's own mark of quality.", "quality", nullable: true),
        Field("id", "ID", FieldType.Integer, reading => reading.Id, "Number of the reading.", "id", selected: false),
        Field("timestamp_ms", "Time (Unix ms)", FieldType.Integer, reading => reading.Timestamp, "When the value was measured, as milliseconds since 1970 UTC.", null, ColumnKind.Int64, selected: false),
        Field("sensor_name", "Sensor", FieldType.String, reading => reading.Sensor.Name, "Name of the sensor.", "sensor.name", selected: false),
        Field("unit", "Unit", FieldType.String, reading => reading.Sensor.Unit, "Unit of the value.", "sensor.unit", selected: false),
    ];

    /// <inheritdoc/>
    public override bool KeyGrows => true;

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (SensorReading reading) => reading.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<SensorReading> EntityShape { get; } = new FilterShape<SensorReading>("SensorReadingFilterInput")
        .Value("id", reading => reading.Id)
        .Value("sensorId", reading => reading.SensorId)
        .Object("sensor", reading => reading.Sensor, Sensors)
        .Value("timestamp", reading => reading.Timestamp)
        .Value("value", reading => reading.Value)
        .Value("quality", reading => reading.Quality);

    /// <inheritdoc/>
    protected override IQueryable<SensorReading> Visible(AppDbContext database, Caller caller) => database.SensorReadings;
}
