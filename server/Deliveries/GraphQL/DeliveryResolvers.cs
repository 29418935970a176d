using System.Security.Claims;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Exports;
using GreenDonut;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Deliveries;

/// <summary>What an export shows of the ways of its file to others.</summary>
[ExtendObjectType(typeof(Export))]
public sealed class DeliveryResolvers
{
    /// <summary>To whom its file is sent by e-mail, and how that went, by address.</summary>
    public async Task<IReadOnlyList<Delivery>> GetDeliveriesAsync([Parent] Export export, DeliveriesLoader deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        return await deliveries.LoadAsync(export.Id, cancellationToken) ?? [];
    }

    /// <summary>Where its file goes besides the server's own storage; null for nowhere, or where the destination was deleted since.</summary>
    public async Task<Destination?> GetDestinationAsync([Parent] Export export, DestinationLoader destinations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        return export.DestinationId is { } id ? await destinations.LoadAsync(id, cancellationToken) : null;
    }
}

/// <summary>Loads the deliveries of many exports at once.</summary>
/// <param name="databases">The database.</param>
/// <param name="batchScheduler">Decides when to load.</param>
/// <param name="options">How to load.</param>
public sealed class DeliveriesLoader(IDbContextFactory<AppDbContext> databases, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, IReadOnlyList<Delivery>>(batchScheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, IReadOnlyList<Delivery>>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await database.Deliveries.AsNoTracking().Where(delivery => delivery.ExportId != null && keys.Contains(delivery.ExportId))
            .OrderBy(delivery => delivery.Recipient).ToListAsync(cancellationToken);
        return rows.GroupBy(delivery => delivery.ExportId!).ToDictionary(group => group.Key, group => (IReadOnlyList<Delivery>)[.. group]);
    }
}

/// <summary>Changing deliveries.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class DeliveryMutations
{
    /// <summary>Revokes the link of an e-mail; one that was not sent yet will not be.</summary>
    public Task<RevokeDeliveryPayload> RevokeDeliveryAsync([GraphQLDescription("Which delivery.")] RevokeDeliveryInput input, ClaimsPrincipal user, [Service] IDeliveryService deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(deliveries);
        return deliveries.RevokeAsync(Caller.Required(user), input.Id, cancellationToken);
    }
}

/// <summary>Which delivery to revoke.</summary>
public sealed class RevokeDeliveryInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>The revoked delivery, or why it was not revoked.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Errors">Why not.</param>
public sealed record RevokeDeliveryPayload(Delivery? Delivery, IReadOnlyList<IExportActionError>? Errors);
