using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Puts files into directories of this machine, within the roots that the settings allow. A file is there whole or not at all.</summary>
internal sealed class LocalTarget(IOptionsMonitor<DestinationOptions> options)
{
    /// <summary>What is wrong with a directory; null when files may be put there.</summary>
    public string? FaultOf(string directory)
    {
        var roots = Roots();
        if (roots.Length == 0)
            return "This server has no local destinations until an administrator sets destinations.local_roots.";
        if (!Path.IsPathFullyQualified(directory) || directory.Any(char.IsControl))
            return "A directory is named by its whole path.";
        return roots.Any(root => IsWithin(Path.GetFullPath(directory), root)) ? null : "This directory is not within those that an administrator allows for destinations.";
    }

    /// <summary>Puts a file into a directory, which is made where it is missing.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="name">Name of the file, a safe one.</param>
    /// <param name="otherName">Its name where there is another file of that name.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops; then nothing is there.</param>
    /// <returns>The path of the file.</returns>
    /// <exception cref="SendException">It cannot be put there.</exception>
    public async Task<string> PutAsync(string directory, string name, string otherName, Stream content, CancellationToken cancellationToken)
    {
        var place = Checked(directory);
        var temporary = Path.Combine(place, $".{Guid.NewGuid():N}.partial");
        try
        {
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

    /// <summary>Puts a file and its manifest beside it, <c>.manifest.json</c> after the file's name: both are there or neither.</summary>
    /// <exception cref="SendException">They cannot be put there.</exception>
    public async Task PutDescribedAsync(string directory, StoredFile file, string otherName, Stream content, CancellationToken cancellationToken)
    {
        var path = await PutAsync(directory, file.Name, otherName, content, cancellationToken);
        var manifest = ManifestNames.Of(Path.GetFileName(path));
        try
        {
            // What had that name described a file that is gone.
            await PutAsync(directory, manifest, manifest, new MemoryStream(file.Manifest!.Content), cancellationToken);
        }
        catch
        {
            Delete(path);
            throw;
        }
    }

    /// <summary>Deletes a file that was put.</summary>
    /// <exception cref="SendException">It cannot be deleted.</exception>
    public static void Delete(string path)
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
