using System.Security.Cryptography;

namespace GraphQLExport.Destinations;

/// <summary>The keys that wrap the keys of files: one for new files, older ones to read what they wrapped. Each has 32 bytes.</summary>
internal sealed class SealKeys(byte[] current, params IReadOnlyList<byte[]> older)
{
    /// <summary>Bytes of a key's id.</summary>
    public const int IdLength = 8;

    private readonly (byte[] Id, byte[] Key)[] _keys = [(IdOf(current), current), .. older.Select(key => (IdOf(key), key))];

    /// <summary>The key of new files, with its id.</summary>
    public (byte[] Id, byte[] Key) Current => _keys[0];

    /// <summary>The key that has an id; null where it is not here.</summary>
    public byte[]? Find(ReadOnlySpan<byte> id)
    {
        foreach (var (known, key) in _keys)
        {
            if (id.SequenceEqual(known))
                return key;
        }

        return null;
    }

    private static byte[] IdOf(byte[] key) => SHA256.HashData(key)[..IdLength];
}
