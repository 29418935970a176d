using System.Runtime.CompilerServices;

namespace GraphQLExport.Rows;

/// <summary>The instants that can be written.</summary>
internal static class Instants
{
    /// <summary>0001-01-01T00:00:00.000Z.</summary>
    private const long First = -62_135_596_800_000;

    /// <summary>9999-12-31T23:59:59.999Z.</summary>
    private const long Last = 253_402_300_799_999;

    /// <summary>Whether the Unix milliseconds lie in the years 0001 to 9999.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInstant(long milliseconds) => (ulong)(milliseconds - First) <= Last - First;
}
