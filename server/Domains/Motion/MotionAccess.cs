using GraphQLExport.Accounts;
using GraphQLExport.Data;

namespace GraphQLExport.Domains.Motion;

/// <summary>
/// Who may see which cameras and events: their owner, and administrators. Every reader of motion data, browsing,
/// exporting or importing, starts from here and nowhere else (requirement E-SEC).
/// </summary>
internal static class MotionAccess
{
    /// <summary>The cameras that a caller may see.</summary>
    public static IQueryable<Camera> CamerasVisibleTo(this AppDbContext database, Caller caller) =>
        caller.IsAdministrator ? database.Cameras : database.Cameras.Where(camera => camera.OwnerId == caller.UserId);

    /// <summary>The motion events that a caller may see.</summary>
    public static IQueryable<MotionEvent> MotionEventsVisibleTo(this AppDbContext database, Caller caller) =>
        caller.IsAdministrator ? database.MotionEvents : database.MotionEvents.Where(motion => motion.Camera.OwnerId == caller.UserId);
}
