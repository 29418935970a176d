using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Exports;

/// <inheritdoc/>
internal sealed class PresetService(IDbContextFactory<AppDbContext> databases, RequestValidator validator, IAuditLog audit, IOptions<ExportOptions> options, TimeProvider time) : IPresetService
{
    private const int MaxNameLength = 100;

    private static readonly FaultPath NamePath = new FaultPath(null, "input").Then("name");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Preset>> ListAsync(Caller caller, string? dataset, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Preset>().AsNoTracking()
            .Where(preset => (preset.Shared || preset.UserId == caller.UserId) && (dataset == null || preset.Dataset == dataset))
            .OrderBy(preset => preset.Name).ThenBy(preset => preset.Id).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SavePresetPayload> SaveAsync(Caller caller, SavePresetInput input, CancellationToken cancellationToken)
    {
        var name = input.Name.Trim();
        var validated = validator.Validate(caller, input.Request);
        List<RequestFault> faults = [.. validated.Faults];
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl))
            faults.Add(new(FaultCodes.InvalidName, $"A preset's name has 1 to {MaxNameLength} characters, none of them a control character.", NamePath));
        if (RedactionRules.Refusal(caller, input.Request) is { } refusal)
            return new(null, [refusal]);
        if (validated.Value is not { } request || faults.Count > 0)
            return new(null, [.. faults.Select(InvalidRequestError.Of)]);

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (preset, error) = input.Id is { } id
            ? await FindAsync(database, caller, id, cancellationToken)
            : await NewAsync(database, caller, cancellationToken);
        if (preset is null)
            return new(null, [(IExportRequestError)error!]);
        if (await database.Set<Preset>().AnyAsync(other => other.UserId == preset.UserId && other.Dataset == request.Dataset && other.Name == name && other.Id != preset.Id, cancellationToken))
            return new(null, [new InvalidRequestError($"There is a preset \"{name}\" for this dataset already.", FaultCodes.DuplicateName, NamePath.Segments)]);
        preset.Name = name;
        preset.Dataset = request.Dataset;
        preset.Shared = input.Shared;
        preset.RequestJson = request.ToReusableJson(input.Request);
        preset.UpdatedAt = time.GetUtcNow();
        await audit.AppendAsync(database, new(AuditAction.PresetSaved, caller.UserId) { EntityType = "preset", EntityId = preset.Id, Details = new { preset.Name, preset.Dataset, preset.Shared } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(preset, null);
    }

    /// <inheritdoc/>
    public async Task<DeletePresetPayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (preset, error) = await FindAsync(database, caller, id, cancellationToken);
        if (preset is null)
            return new(null, [(IExportActionError)error!]);
        database.Remove(preset);
        await audit.AppendAsync(database, new(AuditAction.PresetDeleted, caller.UserId) { EntityType = "preset", EntityId = id, Details = new { preset.Name, preset.Dataset } }, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(id, null);
    }

    private static async Task<(Preset? Preset, IUserError? Error)> FindAsync(AppDbContext database, Caller caller, string id, CancellationToken cancellationToken)
    {
        var preset = await database.Set<Preset>().FirstOrDefaultAsync(preset => preset.Id == id, cancellationToken);
        var isOwn = preset is not null && (preset.UserId == caller.UserId || caller.IsAdministrator);
        if (isOwn)
            return (preset, null);
        return (null, preset is { Shared: true } ? new NotAllowedError("Only who made a preset may change or delete it.") : NotFoundError.Preset(id));
    }

    private async Task<(Preset? Preset, IUserError? Error)> NewAsync(AppDbContext database, Caller caller, CancellationToken cancellationToken)
    {
        var limit = options.Value.MaxPresetsPerUser;
        if (await database.Set<Preset>().CountAsync(preset => preset.UserId == caller.UserId, cancellationToken) >= limit)
            return (null, new InvalidRequestError($"You have {limit} presets, as many as one user may have. Delete one first.", FaultCodes.TooManyPresets, ["input"]));
        var now = time.GetUtcNow();
        var preset = new Preset { Id = Guid.CreateVersion7(now).ToString("N"), UserId = caller.UserId, Name = "", Dataset = "", RequestJson = "", CreatedAt = now };
        database.Add(preset);
        return (preset, null);
    }
}
