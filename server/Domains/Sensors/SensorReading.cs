namespace GraphQLExport.Domains.Sensors;

/// <summary>One value that a sensor reported.</summary>
public sealed class SensorReading
{
    /// <summary>Primary key, growing with insertion.</summary>
    public long Id { get; set; }

    /// <summary>The sensor's id.</summary>
    public required string SensorId { get; set; }

    /// <summary>The sensor that reported it.</summary>
    public Sensor Sensor { get; set; } = null!;

    /// <summary>When it was measured, to the millisecond, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>The value in the sensor's unit; null where the sensor reported none. Never NaN or infinite.</summary>
    public double? Value { get; set; }

    /// <summary>The sensor's quality code; null where it gave none.</summary>
    public int? Quality { get; set; }
}
