using GraphQLExport.Accounts;

namespace GraphQLExport.Exports;

/// <summary>
/// Presets: a caller sees their own and everyone's shared ones; only the owner and administrators change or delete one. Another
/// user's that is not shared is as unknown as one that never was.
/// </summary>
public interface IPresetService
{
    /// <summary>The presets that the caller may use, by name.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="dataset">Only those of this dataset; null: of all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<Preset>> ListAsync(Caller caller, string? dataset, CancellationToken cancellationToken);

    /// <summary>Makes a preset, or changes the one whose id the input names. The request is checked as if it were started.</summary>
    public Task<SavePresetPayload> SaveAsync(Caller caller, SavePresetInput input, CancellationToken cancellationToken);

    /// <summary>Deletes a preset.</summary>
    public Task<DeletePresetPayload> DeleteAsync(Caller caller, string id, CancellationToken cancellationToken);
}
