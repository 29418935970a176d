using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>Reading what can be exported and what was.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class ExportQueries
{
    /// <summary>Everything that the caller can export.</summary>
    public IReadOnlyList<Dataset> GetDatasets(ClaimsPrincipal user, [Service] IExportService exports) => exports.DatasetsOf(Caller.Required(user));

    /// <summary>One dataset by name.</summary>
    public Dataset? GetDataset([GraphQLDescription("Its name.")] string name, ClaimsPrincipal user, [Service] IExportService exports) =>
        exports.DatasetsOf(Caller.Required(user)).FirstOrDefault(dataset => dataset.Name == name);

    /// <summary>What an export would do, before it runs: rows, bytes, warnings, and the first rows exactly as they will be written.</summary>
    public Task<ExportPlanPayload> GetExportPlanAsync([GraphQLDescription("What is wanted.")] ExportRequestInput request, ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken) =>
        exports.PlanAsync(Caller.Required(user), request, cancellationToken);

    /// <summary>One export of the caller's, or anyone's for administrators.</summary>
    public Task<Export?> GetExportAsync([GraphQLDescription("Its id."), GraphQLType(typeof(NonNullType<IdType>))] string id, ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken) =>
        exports.FindAsync(Caller.Required(user), id, cancellationToken);

    /// <summary>The caller's exports, or everyone's for administrators.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering(typeof(ExportFilterType))]
    [UseSorting(typeof(ExportSortType))]
    public IQueryable<Export> GetExports(ClaimsPrincipal user, AppDbContext database, ISortingContext sorting)
    {
        sorting.EndWith<Export>(static (isSorted, exports) =>
            exports.EndByDescending(isSorted, export => export.CreatedAt).ThenByDescending(export => export.Id));
        var caller = Caller.Required(user);
        var exports = database.Set<Export>().AsNoTracking();
        return caller.IsAdministrator ? exports : exports.Where(export => export.UserId == caller.UserId);
    }
}
