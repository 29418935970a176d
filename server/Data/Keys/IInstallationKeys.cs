namespace GraphQLExport.Data;

/// <summary>The secrets of this installation, which all its processes share: each is made when it is first needed.</summary>
internal interface IInstallationKeys
{
    /// <summary>The content of a key, whatever its form. Processes that start together get the same one.</summary>
    /// <param name="name">Name of the key.</param>
    /// <param name="make">Makes the content where there is none.</param>
    public byte[] LoadOrCreate(string name, Func<byte[]> make);

    /// <summary>Adds a key under a name that none has.</summary>
    /// <param name="name">Name of the key.</param>
    /// <param name="content">Its content.</param>
    public void Add(string name, byte[] content);

    /// <summary>The contents of all keys whose names end so.</summary>
    /// <param name="suffix">The end of the names.</param>
    public IReadOnlyList<byte[]> Ending(string suffix);
}
