namespace GraphQLExport.Files;

/// <summary>The few operations that durability hangs on, each reporting failure as <see cref="IOException"/>; so that tests can fail them.</summary>
internal interface IFileSystem
{
    /// <summary>Creates a file for this process alone, locked while open.</summary>
    public FileStream Create(string path);

    /// <summary>Begins to write back what the file holds so far, without waiting. A hint: never fails.</summary>
    public void StartWriteBack(FileStream file, long offset, long count);

    /// <summary>Returns once the file's bytes are on the disk.</summary>
    public void Sync(FileStream file);

    /// <summary>Renames within a directory, replacing what had that name, in one step.</summary>
    public void Rename(string from, string to);

    /// <summary>Returns once the directory's entries are on the disk.</summary>
    public void SyncDirectory(string directory);

    /// <summary>Deletes the file if it is there.</summary>
    public void Delete(string path);
}
