using Renci.SshNet.Common;

namespace GraphQLExport.Deliveries;

/// <summary>
/// Puts files into a directory by SFTP. A file has a name of its export's, which begins with a dot, until it is whole; what stopped processes
/// left under such names goes with the next one of that export.
/// </summary>
/// <param name="session">The connection.</param>
/// <param name="place">Where.</param>
/// <param name="owner">Whose the files are: the export, or the name of a test.</param>
internal sealed class SftpUpload(SftpSession session, SftpPlace place, string owner)
{
    private const string Partial = ".partial";

    private readonly List<string> placed = [];
    private readonly string temporary = place.PathOf($".{owner}.{Guid.NewGuid():N}{Partial}");

    /// <summary>The paths of the files that were put there.</summary>
    public IReadOnlyList<string> Placed => placed;

    /// <summary>Makes the directory where it is missing, and deletes what was left of the export.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (place.Directory.Length > 0 && !await ExistsAsync(place.Directory, cancellationToken))
            await MakeAsync(cancellationToken);
        try
        {
            foreach (var name in await LeftAsync(cancellationToken))
                await DeleteAsync(place.PathOf(name), cancellationToken);
        }
        catch (SendException e) when (e.InnerException is SshException and not SshConnectionException)
        {
            // Who may write into a directory may not be allowed to list it.
        }
    }

    /// <summary>Puts a file there, under a name of its own where there is another of that name.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> PutAsync(string name, string otherName, Stream content, CancellationToken cancellationToken)
    {
        var length = content.Length;
        await session.UploadAsync(content, temporary, cancellationToken);
        if ((await session.DoAsync((client, token) => client.GetAttributesAsync(temporary, token), cancellationToken)).Size != length)
            throw new SendException("The file arrived with another length.", isPermanent: false);
        var path = place.PathOf(name);
        if (name == otherName || !await TryRenameAsync(path, cancellationToken))
            await ReplaceAsync(path = place.PathOf(otherName), cancellationToken);
        placed.Add(path);
        return path;
    }

    /// <summary>The bytes of a small file.</summary>
    public Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken) => session.DoAsync(
        async (client, token) =>
        {
            using var content = new MemoryStream();
            await client.DownloadFileAsync(path, content, token);
            return content.ToArray();
        },
        cancellationToken);

    /// <summary>Deletes a file, or does nothing where there is none.</summary>
    public Task DeleteAsync(string path, CancellationToken cancellationToken) => session.DoAsync(
        async (client, token) =>
        {
            try
            {
                await client.DeleteFileAsync(path, token);
            }
            catch (SftpPathNotFoundException)
            {
                // Nothing is there.
            }
        },
        cancellationToken);

    /// <summary>Renames to a name that is free. The plain rename replaces nothing, even where the name is taken in between.</summary>
    private async Task<bool> TryRenameAsync(string path, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(path, cancellationToken))
            return false;
        try
        {
            await session.DoAsync((client, token) => client.RenameFileAsync(temporary, path, token), cancellationToken);
            return true;
        }
        catch (SendException e) when (e.InnerException is SshException and not SshConnectionException)
        {
            if (await ExistsAsync(path, cancellationToken))
                return false;
            throw;
        }
    }

    /// <summary>Renames to a name that is the export's alone, in place of what is there: at once where the server can, otherwise after deleting it.</summary>
    private async Task ReplaceAsync(string path, CancellationToken cancellationToken)
    {
        var isReplaced = await session.DoAsync(
            (client, _) =>
            {
                try
                {
                    client.RenameFile(temporary, path, isPosix: true);
                    return Task.FromResult(true);
                }
                catch (NotSupportedException)
                {
                    return Task.FromResult(false);
                }
            },
            cancellationToken);
        if (isReplaced)
            return;
        await DeleteAsync(path, cancellationToken);
        await session.DoAsync((client, token) => client.RenameFileAsync(temporary, path, token), cancellationToken);
    }

    private Task<bool> ExistsAsync(string path, CancellationToken cancellationToken) => session.DoAsync((client, token) => client.ExistsAsync(path, token), cancellationToken);

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        for (var end = place.Directory.IndexOf('/', 1); ; end = place.Directory.IndexOf('/', end + 1))
        {
            var part = end < 0 ? place.Directory : place.Directory[..end];
            if (!await ExistsAsync(part, cancellationToken))
                await session.DoAsync((client, token) => client.CreateDirectoryAsync(part, token), cancellationToken);
            if (end < 0)
                return;
        }
    }

    private Task<List<string>> LeftAsync(CancellationToken cancellationToken) => session.DoAsync(
        async (client, token) =>
        {
            var left = new List<string>();
            await foreach (var entry in client.ListDirectoryAsync(place.Directory.Length > 0 ? place.Directory : ".", token))
            {
                if (entry.Name.StartsWith($".{owner}.", StringComparison.Ordinal) && entry.Name.EndsWith(Partial, StringComparison.Ordinal))
                    left.Add(entry.Name);
            }

            return left;
        },
        cancellationToken);
}
