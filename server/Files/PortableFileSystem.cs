namespace GraphQLExport.Files;

/// <summary>As durable as the runtime makes it, for systems other than Linux.</summary>
internal class PortableFileSystem : IFileSystem
{
    /// <summary>The best for this operating system.</summary>
    public static IFileSystem Current { get; } = OperatingSystem.IsLinux() ? new LinuxFileSystem() : new PortableFileSystem();

    public FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    public virtual void StartWriteBack(FileStream file, long offset, long count)
    {
    }

    public virtual void Sync(FileStream file) => file.Flush(flushToDisk: true);

    public virtual void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public virtual void SyncDirectory(string directory)
    {
    }

    public void Delete(string path) => File.Delete(path);
}
