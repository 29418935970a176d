namespace GraphQLExport.Compression;

/// <summary>CRC-32 (as gzip and ZIP use it) and length of some bytes.</summary>
/// <param name="Crc">The CRC; of no bytes it is zero.</param>
/// <param name="Length">How many bytes.</param>
internal readonly record struct Checksum(uint Crc, long Length)
{
    private const uint Polynomial = 0xEDB88320;

    // x^(8 * 2^n) modulo the polynomial: what moves a CRC over 2^n zero bytes.
    private static readonly uint[] ZeroBytes = Powers();

    /// <summary>The checksum of these bytes followed by others, without looking at any of them.</summary>
    public Checksum Then(Checksum next)
    {
        var moved = Crc;
        for (var (power, length) = (0, next.Length); length != 0; power++, length >>= 1)
        {
            if ((length & 1) != 0)
                moved = Multiply(ZeroBytes[power], moved);
        }

        return new(moved ^ next.Crc, Length + next.Length);
    }

    // Polynomials over GF(2), the coefficient of x^0 in the highest bit.
    private static uint Multiply(uint a, uint b)
    {
        var product = 0u;
        for (var bit = 0x80000000; bit != 0; bit >>= 1)
        {
            if ((a & bit) != 0)
                product ^= b;
            b = (b & 1) != 0 ? (b >> 1) ^ Polynomial : b >> 1;
        }

        return product;
    }

    private static uint[] Powers()
    {
        var powers = new uint[63];
        powers[0] = 0x00800000;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = Multiply(powers[i - 1], powers[i - 1]);
        return powers;
    }
}
