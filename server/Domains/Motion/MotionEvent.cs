namespace GraphQLExport.Domains.Motion;

/// <summary>One detection of motion, with the box in the picture where it was seen.</summary>
public sealed class MotionEvent
{
    /// <summary>Primary key, growing with insertion.</summary>
    public long Id { get; set; }

    /// <summary>When it was seen, to the millisecond, UTC.</summary>
    public DateTimeOffset Timestamp { get; set; }

    /// <summary>The camera's id.</summary>
    public required string CameraId { get; set; }

    /// <summary>The camera that saw it.</summary>
    public Camera Camera { get; set; } = null!;

    /// <summary>The detector's certainty, 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The detection algorithm.</summary>
    public MotionAlgorithm Algorithm { get; set; }

    /// <summary>Left edge of the box in pixels, 0 or more.</summary>
    public int X { get; set; }

    /// <summary>Top edge of the box in pixels, 0 or more.</summary>
    public int Y { get; set; }

    /// <summary>Width of the box in pixels, 0 or more.</summary>
    public int Width { get; set; }

    /// <summary>Height of the box in pixels, 0 or more.</summary>
    public int Height { get; set; }

    /// <summary>The zone of the picture, where the camera has zones; up to 100 characters.</summary>
    public string? ZoneId { get; set; }
}
