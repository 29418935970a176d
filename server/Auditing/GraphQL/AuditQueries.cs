using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Auditing;

/// <summary>Reading the audit log.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class AuditQueries
{
    /// <summary>What the caller did, or everyone for administrators, the latest first.</summary>
    /// <param name="principal">The request's user.</param>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<AuditEntry> GetAuditLog(ClaimsPrincipal principal, AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<AuditEntry>(static (isSorted, entries) => entries.EndByDescending(isSorted, entry => entry.Id));
        return database.AuditEntriesVisibleTo(Caller.Required(principal)).AsNoTracking();
    }

    /// <summary>Whether every entry of the audit log is as it was recorded. Only administrators may ask.</summary>
    /// <param name="verification">Goes over the chain.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Authorize(Roles = [Roles.Administrator])]
    public Task<AuditVerification> GetAuditVerificationAsync([Service] IAuditVerification verification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(verification);
        return verification.VerifyAsync(cancellationToken);
    }
}
