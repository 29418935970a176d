using System.Security.Claims;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>Starting and canceling exports.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class ExportMutations
{
    /// <summary>Starts an export; the answer comes before its first row is read.</summary>
    public Task<StartExportPayload> StartExportAsync([GraphQLDescription("The request.")] StartExportInput input, ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken) =>
        exports.StartAsync(Caller.Required(user), input, cancellationToken);

    /// <summary>Stops an export that is not finished; nothing of it is left.</summary>
    public Task<CancelExportPayload> CancelExportAsync([GraphQLDescription("Which export.")] CancelExportInput input, ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return exports.CancelAsync(Caller.Required(user), input.Id, cancellationToken);
    }
}

/// <summary>Which export to stop.</summary>
public sealed class CancelExportInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>The started export, or why none was started.</summary>
/// <param name="Export">The export.</param>
/// <param name="Errors">All faults of the request.</param>
public sealed record StartExportPayload(Export? Export, IReadOnlyList<IExportRequestError>? Errors);

/// <summary>The canceled export, or why it was not canceled.</summary>
/// <param name="Export">The export.</param>
/// <param name="Errors">Why not.</param>
public sealed record CancelExportPayload(Export? Export, IReadOnlyList<IExportActionError>? Errors);
