using GraphQLExport.Data;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Domains.Proxies;

/// <summary>Browsing proxies, which every signed-in user may.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ProxyQueries
{
    /// <summary>All proxies, by host and port.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sorting">The order that the client wants.</param>
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 200)]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    public IQueryable<Proxy> GetProxies(AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<Proxy>(static (isSorted, proxies) =>
            proxies.EndBy(isSorted, proxy => proxy.Host).ThenBy(proxy => proxy.Port).ThenBy(proxy => proxy.Id));
        return database.Proxies.AsNoTracking();
    }
}
