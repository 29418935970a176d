using GraphQLExport.Datasets;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Puts files into directories of this machine, within the roots that the settings allow. A file is there whole or not at all.</summary>
internal sealed class LocalTarget(IOptionsMonitor<DestinationOptions> options) : IDestinationTarget
{
    /// <inheritdoc/>
    public DestinationKind Kind => DestinationKind.Local;

    /// <inheritdoc/>
    public DestinationSettings? SettingsOf(SaveDestinationInput input) => input.Local is { } local ? new(local.Directory.Trim(), null) : null;

    /// <inheritdoc/>
    public IEnumerable<RequestFault> FaultsOf(SaveDestinationInput input, bool keepsSecret)
    {
        var directory = SettingsOf(input)!.Address;
        return new[] { DestinationFaults.At("local", "directory", DestinationFaults.TooLong(directory) ?? FaultOf(directory)) }.OfType<RequestFault>();
    }

    /// <inheritdoc/>
    public string HolderOf(string address) => address;

    /// <summary>Puts a file into the directory, under a name of its own where there is another of that name, and its manifest beside it: both are there or neither.</summary>
    /// <inheritdoc/>
    public async Task PutAsync(DestinationSettings settings, StoredFile file, Stream content, CancellationToken cancellationToken)
    {
        var path = await PutAsync(settings.Address, file.ExportId, file.Name, $"{file.ExportId}-{file.Name}", content, cancellationToken);
        var manifest = ManifestNames.Of(Path.GetFileName(path));
        try
        {
            // What had that name described a file that is gone.
            await PutAsync(settings.Address, file.ExportId, manifest, manifest, new MemoryStream(file.Manifest!.Content), cancellationToken);
        }
        catch
        {
            Delete(path);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<string> TestAsync(DestinationSettings settings, CancellationToken cancellationToken)
    {
        var owner = $"graphqlexport-test-{Guid.NewGuid():N}";
        var path = await PutAsync(settings.Address, owner, $"{owner}.txt", $"{owner}.txt", new MemoryStream("test"u8.ToArray()), cancellationToken);
        try
        {
            var read = await File.ReadAllTextAsync(path, cancellationToken);
            Delete(path);
            return read == "test" ? "A file was written, read and deleted." : throw new SendException("A file was written and came back otherwise.", isPermanent: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SendException("Files in the directory cannot be read.", isPermanent: false, e);
        }
    }

    private string? FaultOf(string directory)
    {
        var roots = Roots();
        if (roots.Length == 0)
            return "This server has no local destinations until an administrator sets destinations.local_roots.";
        if (!Path.IsPathFullyQualified(directory) || directory.Any(char.IsControl))
            return "A directory is named by its whole path.";
        return roots.Any(root => IsWithin(Path.GetFullPath(directory), root)) ? null : "This directory is not within those that an administrator allows for destinations.";
    }

    /// <summary>
    /// Puts a file into a directory, which is made where it is missing, and returns its path. What a stopped process left of the same owner's, the
    /// export's or the test's, goes.
    /// </summary>
    private async Task<string> PutAsync(string directory, string owner, string name, string otherName, Stream content, CancellationToken cancellationToken)
    {
        var place = Checked(directory);
        var temporary = Path.Combine(place, $".{owner}.{Guid.NewGuid():N}.partial");
        try
        {
            foreach (var left in Directory.GetFiles(place, $".{owner}.*.partial"))
                File.Delete(left);
            try
            {
                await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
                {
                    await content.CopyToAsync(file, cancellationToken);
                    file.Flush(flushToDisk: true);
                }

                return Publish(temporary, Path.Combine(place, name), Path.Combine(place, otherName));
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SendException("The directory cannot be written.", isPermanent: false, e);
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SendException("Files in the directory cannot be deleted.", isPermanent: false, e);
        }
    }

    private static string Publish(string temporary, string path, string otherPath)
    {
        try
        {
            File.Move(temporary, path);
            return path;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Move(temporary, otherPath, overwrite: true);
            return otherPath;
        }
    }

    private static bool IsWithin(string path, string root) =>
        path == root || path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string[] Roots() =>
        [.. (options.CurrentValue.LocalRoots ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(Path.IsPathFullyQualified).Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator)];

    /// <summary>The directory, made where it is missing; no link leads out of its root.</summary>
    private string Checked(string directory)
    {
        if (FaultOf(directory) is { } fault)
            throw new SendException(fault, isPermanent: true);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var root = Roots().First(root => IsWithin(full, root));
        try
        {
            Directory.CreateDirectory(root);
            var place = root;
            foreach (var part in Path.GetRelativePath(root, full).Split(Path.DirectorySeparatorChar).Where(part => part is not "."))
            {
                place = Path.Combine(place, part);
                var present = new DirectoryInfo(place);
                if (present.LinkTarget is not null)
                    throw new SendException("A link leads out of the directory.", isPermanent: true);
                present.Create();
            }

            return place;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SendException("The directory cannot be made.", isPermanent: false, e);
        }
    }
}
