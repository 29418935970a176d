using System.Security.Cryptography;
using GraphQLExport.Secrets;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Data;

/// <summary>Keys in the database, for processes that share no folder; each is wrapped by the master key where the settings name one.</summary>
internal sealed class KeyTable(IDbContextFactory<AppDbContext> databases, MasterKeys masters, TimeProvider time) : IInstallationKeys
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The key cannot be unwrapped.</exception>
    public byte[] LoadOrCreate(string name, Func<byte[]> make)
    {
        if (Find(name) is { } key)
            return key;
        Add(name, make());
        return Find(name)!;
    }

    /// <inheritdoc/>
    public void Add(string name, byte[] content)
    {
        using var database = databases.CreateDbContext();
        var row = Close(name, content);
        // Another process may have been first.
        database.Database.ExecuteSql($"INSERT INTO installation_keys (name, content, master_key_id, created_at_ms) VALUES ({row.Name}, {row.Content}, {row.MasterKeyId}, {row.CreatedAt.ToUnixTimeMilliseconds()}) ON CONFLICT (name) DO NOTHING");
    }

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Ending(string suffix)
    {
        using var database = databases.CreateDbContext();
        return [.. database.Set<StoredKey>().AsNoTracking().Where(key => key.Name.EndsWith(suffix)).OrderBy(key => key.Name).AsEnumerable().Select(Open)];
    }

    /// <summary>A row with a key, wrapped where there is a master key.</summary>
    public StoredKey Close(string name, byte[] content)
    {
        var row = new StoredKey { Name = name, Content = content, CreatedAt = time.GetUtcNow() };
        Protect(row, content);
        return row;
    }

    /// <summary>Wraps a row's key by the present master key; without one it lies open.</summary>
    public void Protect(StoredKey row, byte[] content)
    {
        row.Content = masters.CurrentId is null ? content : masters.Wrap(content, row.Name);
        row.MasterKeyId = masters.CurrentId;
    }

    /// <summary>The key of a row.</summary>
    /// <exception cref="InvalidOperationException">It cannot be unwrapped.</exception>
    public byte[] Open(StoredKey row)
    {
        try
        {
            return row.MasterKeyId is null ? row.Content : masters.Unwrap(row.Content, row.Name);
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException($"The key {row.Name} in the database cannot be read. {e.Message}", e);
        }
    }

    private byte[]? Find(string name)
    {
        using var database = databases.CreateDbContext();
        return database.Set<StoredKey>().AsNoTracking().FirstOrDefault(key => key.Name == name) is { } row ? Open(row) : null;
    }
}
