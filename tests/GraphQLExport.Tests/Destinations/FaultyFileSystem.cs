using GraphQLExport.Files;

namespace GraphQLExport.Tests.Destinations;

/// <summary>The real file system, except for the one operation that fails with the errno.</summary>
internal sealed class FaultyFileSystem(string operation, int errno) : IFileSystem
{
    private readonly IFileSystem _real = PortableFileSystem.Current;

    public List<string> Calls { get; } = [];

    public FileStream Create(string path) => Do(nameof(Create), () => _real.Create(path));

    public void StartWriteBack(FileStream file, long offset, long count) => _real.StartWriteBack(file, offset, count);

    public void Sync(FileStream file) => Do(nameof(Sync), () => _real.Sync(file));

    public void Rename(string from, string to) => Do(nameof(Rename), () => _real.Rename(from, to));

    public void SyncDirectory(string directory) => Do(nameof(SyncDirectory), () => _real.SyncDirectory(directory));

    public void Delete(string path) => _real.Delete(path);

    private void Do(string name, Action action) => Do(name, () =>
    {
        action();
        return true;
    });

    private T Do<T>(string name, Func<T> action)
    {
        Calls.Add(name);
        return name == operation ? throw new IOException("injected", errno) : action();
    }
}
