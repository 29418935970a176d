using GraphQLExport.Accounts;

namespace GraphQLExport.Exports;

/// <summary>Sends files to destinations outside the server's own storage.</summary>
internal interface IFileDelivery
{
    /// <summary>Whether a caller may send files to a destination.</summary>
    public Task<bool> IsOpenToAsync(Caller caller, string destinationId, CancellationToken cancellationToken);

    /// <summary>Sends a file, with as many attempts as the settings say.</summary>
    /// <param name="export">The export, which names a destination.</param>
    /// <param name="file">Its file, published in the storage.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Why it could not be sent, safe to show; null when it was.</returns>
    public Task<string?> SendAsync(Export export, StoredFile file, CancellationToken cancellationToken);
}
