using GraphQLExport.Datasets;
using GraphQLExport.Exports;

namespace GraphQLExport.Deliveries;

/// <summary>One kind of destinations: what its settings are, and how files get there.</summary>
internal interface IDestinationTarget
{
    /// <summary>The kind.</summary>
    public DestinationKind Kind { get; }

    /// <summary>The settings of this kind in an input, faulty ones too; null when it has none.</summary>
    public DestinationSettings? SettingsOf(SaveDestinationInput input);

    /// <summary>The faults of an input that has settings of this kind.</summary>
    /// <param name="input">The input.</param>
    /// <param name="keepsSecret">Whether there is a secret already, which stays unless another is given.</param>
    public IEnumerable<RequestFault> FaultsOf(SaveDestinationInput input, bool keepsSecret);

    /// <summary>Whom a secret was given for: settings that name somebody else do not inherit it.</summary>
    /// <param name="address">The address of settings without faults.</param>
    public string HolderOf(string address);

    /// <summary>Puts a file there, whole or not at all.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="file">The file, with its manifest, which goes along.</param>
    /// <param name="content">Its bytes: seekable, of known length.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="SendException">It was not taken.</exception>
    public Task PutAsync(DestinationSettings settings, StoredFile file, Stream content, CancellationToken cancellationToken);

    /// <summary>Tries a destination while somebody waits, and leaves nothing there.</summary>
    /// <returns>What was done.</returns>
    /// <exception cref="SendException">It does not take files.</exception>
    public Task<string> TestAsync(DestinationSettings settings, CancellationToken cancellationToken);
}
