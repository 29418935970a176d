using System.Security.Claims;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>Starting, canceling, repeating and deleting exports.</summary>
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

    /// <summary>Starts an export that failed, was canceled or has expired once more: the same request, as a new export of the same owner.</summary>
    public Task<RetryExportPayload> RetryExportAsync([GraphQLDescription("Which export.")] RetryExportInput input, ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return exports.RetryAsync(Caller.Required(user), input.Id, cancellationToken);
    }

    /// <summary>Removes an export that has ended from the history, and its files with it.</summary>
    public Task<DeleteExportPayload> DeleteExportAsync([GraphQLDescription("Which export.")] DeleteExportInput input, ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return exports.DeleteAsync(Caller.Required(user), input.Id, cancellationToken);
    }
}

/// <summary>Which export to start again.</summary>
public sealed class RetryExportInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>Which export to delete.</summary>
public sealed class DeleteExportInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
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

/// <summary>The new export, or why none was started.</summary>
/// <param name="Export">The new export.</param>
/// <param name="Errors">Why not.</param>
public sealed record RetryExportPayload(Export? Export, IReadOnlyList<IExportActionError>? Errors);

/// <summary>The deleted export, or why it was not deleted.</summary>
/// <param name="DeletedId">The id that the export had.</param>
/// <param name="Errors">Why not.</param>
public sealed record DeleteExportPayload([property: GraphQLType(typeof(IdType))] string? DeletedId, IReadOnlyList<IExportActionError>? Errors);
