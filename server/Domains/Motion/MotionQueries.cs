using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Motion;

/// <summary>Browsing cameras and motion events: the caller's own, all of them for administrators.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class MotionQueries
{
    /// <summary>The cameras that the caller may see, by name.</summary>
    /// <param name="principal">The request's user.</param>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Camera> GetCameras(ClaimsPrincipal principal, AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<Camera>(static (isSorted, cameras) =>
            cameras.EndBy(isSorted, camera => camera.Name).ThenBy(camera => camera.Id));
        return database.CamerasVisibleTo(Caller.Required(principal)).AsNoTracking();
    }

    /// <summary>The motion events of those cameras, the latest first.</summary>
    /// <param name="principal">The request's user.</param>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<MotionEvent> GetMotionEvents(ClaimsPrincipal principal, AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<MotionEvent>(static (isSorted, events) =>
            events.EndByDescending(isSorted, motion => motion.Timestamp).ThenByDescending(motion => motion.Id));
        return database.MotionEventsVisibleTo(Caller.Required(principal)).AsNoTracking();
    }
}
