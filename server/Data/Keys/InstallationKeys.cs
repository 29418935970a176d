using System.Security.Cryptography;

namespace GraphQLExport.Data;

/// <summary>Keys that are random bytes.</summary>
internal static class InstallationKeys
{
    private const int Length = 32;

    /// <summary>The 32 random bytes of a name, got when they are first asked for; a failure is tried again the next time.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="name">Name of the key.</param>
    public static Lazy<byte[]> Later(this IInstallationKeys keys, string name) => new(() => keys.Random(name), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>What to throw where a key is not what it should be.</summary>
    public static InvalidOperationException Damaged(string name, Exception? inner = null) =>
        new($"The key {name} is damaged; delete it from the data folder's keys, or on PostgreSQL from the table {StoredKeyModel.Table}, to get a new one.", inner);

    private static byte[] Random(this IInstallationKeys keys, string name)
    {
        var key = keys.LoadOrCreate(name, () => RandomNumberGenerator.GetBytes(Length));
        return key.Length == Length ? key : throw Damaged(name);
    }
}
