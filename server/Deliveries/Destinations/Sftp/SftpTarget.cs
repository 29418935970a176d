using System.Text;
using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Puts files into directories by SFTP. A file is there whole or not at all.</summary>
internal sealed class SftpTarget(SftpConnections connections, OutgoingAddresses addresses, IOptionsMonitor<DestinationOptions> options, TimeProvider time) : IDestinationTarget
{
    /// <summary>How long is spent on what a failure left.</summary>
    private static readonly TimeSpan CleanUp = TimeSpan.FromSeconds(10);

    /// <summary>How much of that somebody waits who cancelled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(750);

    /// <inheritdoc/>
    public DestinationKind Kind => DestinationKind.Sftp;

    /// <inheritdoc/>
    public DestinationSettings? SettingsOf(SaveDestinationInput input) =>
        input.Sftp is { } sftp ? new(SftpPlace.Of(sftp).ToJson(), SftpSecret.Of(sftp)?.ToJson()) : null;

    /// <inheritdoc/>
    public IEnumerable<RequestFault> FaultsOf(SaveDestinationInput input, bool keepsSecret) => SftpRules.FaultsOf(input.Sftp!, keepsSecret, addresses);

    /// <inheritdoc/>
    public string HolderOf(string address) => SftpPlace.FromJson(address).Holder;

    /// <summary>Puts a file into the directory, under a name of its own where there is another of that name, and its manifest beside it: both are there or neither.</summary>
    /// <inheritdoc/>
    public Task PutAsync(DestinationSettings settings, StoredFile file, Stream content, CancellationToken cancellationToken) =>
        WithAsync(
            settings,
            file.ExportId,
            options.CurrentValue.Timeout,
            async upload =>
            {
                var path = await upload.PutAsync(file.Name, $"{file.ExportId}-{file.Name}", content, cancellationToken);
                var manifest = ManifestNames.Of(path[(path.LastIndexOf('/') + 1)..]);
                // What had that name described a file that is gone.
                return await upload.PutAsync(manifest, manifest, new MemoryStream(file.Manifest!.Content), cancellationToken);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<string> TestAsync(DestinationSettings settings, CancellationToken cancellationToken)
    {
        var name = $"graphqlexport-test-{Guid.NewGuid():N}";
        return WithAsync(
            settings,
            name,
            DestinationOptions.TestTimeout,
            async upload =>
            {
                var path = await upload.PutAsync($"{name}.txt", $"{name}.txt", new MemoryStream(Encoding.ASCII.GetBytes(name)), cancellationToken);
                var read = await upload.ReadAsync(path, cancellationToken);
                await upload.DeleteAsync(path, cancellationToken);
                return Encoding.ASCII.GetString(read) == name ? "A file was written, read and deleted." : throw new SendException("A file was written and came back otherwise.", isPermanent: true);
            },
            cancellationToken);
    }

    /// <summary>Does something with a directory; where it fails, nothing of it stays there.</summary>
    private async Task<string> WithAsync(DestinationSettings settings, string owner, TimeSpan timeout, Func<SftpUpload, Task<string>> work, CancellationToken cancellationToken)
    {
        var place = SftpPlace.FromJson(settings.Address);
        var secret = settings.Secret is { } kept ? SftpSecret.FromJson(kept) : throw new SendException("The destination has no password and no key; set one.", isPermanent: true);
        await using var session = await connections.OpenAsync(place, secret, timeout, cancellationToken);
        var upload = new SftpUpload(session, place, owner);
        try
        {
            await upload.PrepareAsync(cancellationToken);
            return await work(upload);
        }
        catch
        {
            await session.DisposeAsync();
            var clearing = ClearAsync(place, secret, owner, upload.Placed);
            await (cancellationToken.IsCancellationRequested ? Task.WhenAny(clearing, Task.Delay(Patience, time, CancellationToken.None)) : clearing);
            throw;
        }
    }

    /// <summary>Deletes what a failure left, over a connection of its own: the one that failed may be broken, or hold the file open.</summary>
    private async Task ClearAsync(SftpPlace place, SftpSecret secret, string owner, IEnumerable<string> placed)
    {
        using var limit = new CancellationTokenSource(CleanUp, time);
        try
        {
            await using var session = await connections.OpenAsync(place, secret, CleanUp, limit.Token);
            var upload = new SftpUpload(session, place, owner);
            foreach (var path in placed)
                await upload.DeleteAsync(path, limit.Token);
            await upload.PrepareAsync(limit.Token);
        }
        catch (Exception e) when (e is SendException or OperationCanceledException)
        {
            // What is told is why the file is not there; the next attempt clears too.
        }
    }
}
