using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.AuditTrail;

/// <summary>Browsing audit rows of other systems, which administrators may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class TrailQueries
{
    /// <summary>Audit rows that were imported from other systems, the latest first. Only administrators may read them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [Authorize(Roles = [Roles.Administrator])]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<TrailEvent> GetAuditTrail(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<TrailEvent>(static (isSorted, rows) =>
            rows.EndByDescending(isSorted, row => row.Timestamp).ThenByDescending(row => row.Id));
        return database.AuditTrail.AsNoTracking();
    }
}
