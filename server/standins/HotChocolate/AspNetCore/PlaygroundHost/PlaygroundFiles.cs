using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;

namespace HotChocolate.AspNetCore.Playground;

/// <summary>The built playground, as it lies in this assembly; empty where it was not built before the assembly.</summary>
internal static class PlaygroundFiles
{
    private const string Prefix = "playground/";
    private const string CompressedSuffix = ".gz";

    private static readonly Assembly Assembly = typeof(PlaygroundFiles).Assembly;

    private static readonly FrozenDictionary<string, PlaygroundFile> Files = Assembly.GetManifestResourceNames()
        .Where(r => r.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(r => new PlaygroundFile(r, r.EndsWith(CompressedSuffix, StringComparison.Ordinal)))
        .ToFrozenDictionary(f => f.Resource[Prefix.Length..^(f.IsCompressed ? CompressedSuffix.Length : 0)].Replace('\\', '/'));

    /// <summary>A file by its path below the page.</summary>
    /// <returns>Null where there is none.</returns>
    public static PlaygroundFile? Find(string path) => Files.GetValueOrDefault(path);

    /// <summary>One file.</summary>
    /// <param name="Resource">Its resource.</param>
    /// <param name="IsCompressed">Whether it lies there gzipped.</param>
    internal sealed record PlaygroundFile(string Resource, bool IsCompressed)
    {
        /// <summary>The file as the browser sees it.</summary>
        public Stream Open() => IsCompressed ? new GZipStream(OpenCompressed(), CompressionMode.Decompress) : OpenCompressed();

        /// <summary>The file as it lies there.</summary>
        public Stream OpenCompressed() => Assembly.GetManifestResourceStream(Resource)!;
    }
}
