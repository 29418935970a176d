using System.Runtime.CompilerServices;
using System.Security.Claims;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>Following exports while they run.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
[Authorize]
public sealed class ExportSubscriptions
{
    /// <summary>
    /// Progress of one export: first the present state, then every change, ending with a terminal state, after which the
    /// stream completes. With <c>after</c>, events of a higher sequence only, none lost.
    /// </summary>
    [Subscribe(With = nameof(FollowProgressAsync))]
    public ExportProgress OnExportProgress(
        [EventMessage] ExportProgress progress,
        [GraphQLDescription("The export."), GraphQLType(typeof(NonNullType<IdType>))] string id,
        [GraphQLDescription("The last sequence seen; null for the present state and what follows.")] long? after) => progress;

    /// <summary>Any of the caller's exports that changes; for administrators, anyone's.</summary>
    [Subscribe(With = nameof(FollowChangesAsync))]
    public Export OnExportChanged([EventMessage] Export export) => export;

    /// <summary>The events behind <see cref="OnExportProgress"/>.</summary>
    public async IAsyncEnumerable<ExportProgress> FollowProgressAsync(
        string id, long? after, ClaimsPrincipal user, [Service] IExportService exports, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var export = await exports.FindAsync(Caller.Required(user), id, cancellationToken)
            ?? throw new GraphQLException(ErrorBuilder.New().SetMessage("There is no such export.").SetCode("NOT_FOUND").Build());
        await foreach (var progress in exports.FollowAsync(export, after, cancellationToken))
            yield return progress;
    }

    /// <summary>The events behind <see cref="OnExportChanged"/>.</summary>
    public IAsyncEnumerable<Export> FollowChangesAsync(ClaimsPrincipal user, [Service] IExportService exports, CancellationToken cancellationToken) =>
        exports.FollowChangesAsync(Caller.Required(user), cancellationToken);
}
