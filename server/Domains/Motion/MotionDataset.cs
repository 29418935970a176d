using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Motion;

/// <summary>Motion events as something exportable; the default columns and their order are what the camera system's users asked for.</summary>
internal sealed class MotionDataset : DatasetDefinition<MotionEvent>
{
    /// <summary>The dataset's name.</summary>
    public const string DatasetName = "motion_events";

    private static readonly FilterShape<Camera> Cameras = new FilterShape<Camera>("CameraFilterInput")
        .Value("id", camera => camera.Id)
        .Value("name", camera => camera.Name);

    /// <inheritdoc/>
    public override string Name => DatasetName;

    /// <inheritdoc/>
    public override string Label => "Motion events";

    /// <inheritdoc/>
    public override string Description => "Motion that a camera saw: when, where in the picture, and how sure the algorithm is.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("timestamp", "Time", FieldType.DateTime, motion => motion.Timestamp, "When the motion was seen.", "timestamp"),
        Field("camera_id", "Camera ID", FieldType.String, motion => motion.CameraId, "Id of the camera.", "cameraId"),
        Field("camera_name", "Camera", FieldType.String, motion => motion.Camera.Name, "Name of the camera.", "camera.name"),
        Field("confidence", "Confidence", FieldType.Float, motion => motion.Confidence, "How sure the algorithm is, 0 to 1.", "confidence", format: NumberFormat.TwoDecimals),
        Field("algorithm", "Algorithm", FieldType.Enum, motion => motion.Algorithm, "What found the motion: MOG2, KNN or frame_diff.", "algorithm"),
        Field("x", "X", FieldType.Integer, motion => motion.X, "Left edge of the moving area, in pixels.", "x"),
        Field("y", "Y", FieldType.Integer, motion => motion.Y, "Top edge of the moving area, in pixels.", "y"),
        Field("width", "Width", FieldType.Integer, motion => motion.Width, "Width of the moving area, in pixels.", "width"),
        Field("height", "Height", FieldType.Integer, motion => motion.Height, "Height of the moving area, in pixels.", "height"),
        Field("zone_id", "Zone", FieldType.String, motion => motion.ZoneId, "Zone of the picture, where one is set up.", "zoneId", nullable: true),
        Field("id", "ID", FieldType.Integer, motion => motion.Id, "Number of the event.", "id", selected: false),
    ];

    /// <inheritdoc/>
    public override bool KeyGrows => true;

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (MotionEvent motion) => motion.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<MotionEvent> EntityShape { get; } = new FilterShape<MotionEvent>("MotionEventFilterInput")
        .Value("id", motion => motion.Id)
        .Value("timestamp", motion => motion.Timestamp)
        .Value("cameraId", motion => motion.CameraId)
        .Object("camera", motion => motion.Camera, Cameras)
        .Value("confidence", motion => motion.Confidence)
        .Value("algorithm", motion => motion.Algorithm)
        .Value("x", motion => motion.X)
        .Value("y", motion => motion.Y)
        .Value("width", motion => motion.Width)
        .Value("height", motion => motion.Height)
        .Value("zoneId", motion => motion.ZoneId);

    /// <inheritdoc/>
    protected override IQueryable<MotionEvent> Visible(AppDbContext database, Caller caller) => database.MotionEventsVisibleTo(caller);
}
