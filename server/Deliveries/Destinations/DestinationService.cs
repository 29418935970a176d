using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <inheritdoc/>
internal sealed class DestinationService(
    IDbContextFactory<AppDbContext> databases, DestinationRules rules, DestinationTargets targets, DestinationSender sender, DestinationSecrets secrets, IAuditLog audit, IOptionsMonitor<DestinationOptions> options, TimeProvider time) : IDestinationService
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Destination>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Destination>().AsNoTracking().VisibleTo(caller).OrderBy(destination => destination.Name).ThenBy(destination => destination.Id).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SaveDestinationPayload> SaveAsync(Caller caller, SaveDestinationInput input, CancellationToken cancellationToken)
    {
        var name = input.Name.Trim();
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var destination = input.Id is null ? null : await database.Set<Destination>().VisibleTo(caller).FirstOrDefaultAsync(destination => destination.Id == input.Id, cancellationToken);
        if (input.Id is not null && destination is null)
            return new(null, [NotFoundError.Destination(input.Id)]);
        InvalidRequestError[] errors = [.. rules.FaultsOf(name, input, destination).Select(InvalidRequestError.Of)];
        if (errors.Length > 0)
            return new(null, errors);
        var owner = destination?.UserId ?? caller.UserId;
        var others = await database.Set<Destination>().Where(other => other.UserId == owner && other.Id != input.Id).Select(other => other.Name).ToListAsync(cancellationToken);
        if (others.Contains(name))
            return new(null, [new InvalidRequestError($"There is a destination \"{name}\" already.", FaultCodes.DuplicateName, ["input", "name"])]);
        if (destination is null && others.Count >= options.CurrentValue.MaxPerUser)
            return new(null, [new NotAllowedError($"You have {others.Count} destinations, as many as one user may have. Delete one first.")]);

        var now = time.GetUtcNow();
        if (destination is null)
            database.Add(destination = new() { Id = Guid.CreateVersion7(now).ToString("N"), UserId = caller.UserId, Name = name, Address = "", CreatedAt = now });
        var target = targets.Find(input)!;
        var settings = target.SettingsOf(input)!;
        // A secret is for the server that it was given for: another address does not inherit it.
        if (settings.Secret is { } secret)
            destination.Secret = secrets.Protect(secret);
        else if (!targets.KeepsSecret(destination, target.Kind, settings))
            destination.Secret = null;
        (destination.Name, destination.Kind, destination.Address, destination.UpdatedAt) = (name, target.Kind, settings.Address, now);
        await audit.AppendAsync(database, RecordOf(AuditAction.DestinationSaved, caller, destination), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(destination, null);
    }

    /// <inheritdoc/>
    public async Task<TestDestinationPayload> TestAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        if (await database.Set<Destination>().AsNoTracking().VisibleTo(caller).FirstOrDefaultAsync(destination => destination.Id == id, cancellationToken) is not { } destination)
            return new(false, "There is no such destination.", [NotFoundError.Destination(id)]);
        var (ok, message) = await sender.TestAsync(destination, cancellationToken);
        return new(ok, message, null);
    }

    /// <inheritdoc/>
    public async Task<DeleteDestinationPayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Set<Destination>().VisibleTo(caller).FirstOrDefaultAsync(destination => destination.Id == id, cancellationToken) is not { } destination)
            return new(null, [NotFoundError.Destination(id)]);
        if (await database.Schedules.Where(schedule => schedule.DestinationId == id).Select(schedule => schedule.Name).FirstOrDefaultAsync(cancellationToken) is { } user)
            return new(null, [new NotAllowedError($"The schedule \"{user}\" sends its files there. Change or delete it first.")]);
        database.Remove(destination);
        await audit.AppendAsync(database, RecordOf(AuditAction.DestinationDeleted, caller, destination), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(id, null);
    }

    private static AuditRecord RecordOf(AuditAction action, Caller caller, Destination destination) =>
        new(action, caller.UserId) { EntityType = "destination", EntityId = destination.Id, Details = new { destination.Name, Kind = destination.Kind.ToString().ToUpperInvariant(), destination.Summary } };
}
