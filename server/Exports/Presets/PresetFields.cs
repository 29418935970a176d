using System.Security.Claims;
using System.Text.Json;
using GraphQLExport.Accounts;
using HotChocolate;
using HotChocolate.Authorization;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>Reading presets.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
[Authorize]
public sealed class PresetQueries
{
    /// <summary>The caller's presets and everyone's shared ones, by name.</summary>
    public Task<IReadOnlyList<Preset>> GetPresetsAsync([GraphQLDescription("Only those of this dataset.")] string? dataset, ClaimsPrincipal user, [Service] IPresetService presets, CancellationToken cancellationToken) =>
        presets.ListAsync(Caller.Required(user), dataset, cancellationToken);
}

/// <summary>Keeping and deleting presets.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
[Authorize]
public sealed class PresetMutations
{
    /// <summary>Keeps a request under a name; with an id, changes the preset that has it.</summary>
    public Task<SavePresetPayload> SavePresetAsync([GraphQLDescription("The preset.")] SavePresetInput input, ClaimsPrincipal user, [Service] IPresetService presets, CancellationToken cancellationToken) =>
        presets.SaveAsync(Caller.Required(user), input, cancellationToken);

    /// <summary>Deletes a preset. Exports that were started with it stay.</summary>
    public Task<DeletePresetPayload> DeletePresetAsync([GraphQLDescription("Which preset.")] DeletePresetInput input, ClaimsPrincipal user, [Service] IPresetService presets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return presets.DeleteAsync(Caller.Required(user), input.Id, cancellationToken);
    }
}

/// <summary>What a preset shows beyond its own row.</summary>
[ExtendObjectType(typeof(Preset))]
public sealed class PresetResolvers
{
    /// <summary>The request with every default filled in; <c>startExport</c> accepts it.</summary>
    [GraphQLType(typeof(NonNullType<AnyType>))]
    public object? GetRequest([Parent] Preset preset)
    {
        using var document = JsonDocument.Parse(preset.RequestJson);
        return RequestJson.ToAny(document.RootElement);
    }

    /// <summary>Who made it.</summary>
    public async Task<User> GetCreatedByAsync([Parent] Preset preset, UserLoader users, CancellationToken cancellationToken) =>
        await users.LoadAsync(preset.UserId, cancellationToken) ?? throw new InvalidOperationException($"The owner of preset {preset.Id} is gone, the preset is not.");
}
