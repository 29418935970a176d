using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Logs;

/// <summary>Browsing log entries, which administrators may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class LogEntryQueries
{
    /// <summary>All log entries, the newest first. Only administrators may read them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [Authorize(Roles = [Roles.Administrator])]
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 200)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<LogEntry> GetLogEntries(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<LogEntry>(static (isSorted, entries) =>
            entries.EndByDescending(isSorted, entry => entry.Timestamp).ThenByDescending(entry => entry.Id));
        return database.LogEntries.AsNoTracking();
    }
}
