using System.Text;

namespace GraphQLExport.Domains.Motion;

/// <summary>The names of the detection algorithms as they are stored, imported and exported (requirement E-AC2).</summary>
public static class MotionAlgorithms
{
    private static readonly byte[][] Utf8Names = ["MOG2"u8.ToArray(), "KNN"u8.ToArray(), "frame_diff"u8.ToArray()];

    /// <summary>All stored names, in the order of the enum.</summary>
    public static IReadOnlyList<string> StoredNames { get; } = [.. Utf8Names.Select(Encoding.UTF8.GetString)];

    /// <summary>The stored name of an algorithm.</summary>
    /// <param name="algorithm">A defined value.</param>
    /// <returns><c>MOG2</c>, <c>KNN</c> or <c>frame_diff</c>.</returns>
    public static string ToStored(MotionAlgorithm algorithm) => StoredNames[(int)algorithm];

    /// <summary>The stored name of an algorithm as UTF-8.</summary>
    /// <param name="algorithm">A defined value.</param>
    /// <returns>The name's bytes.</returns>
    public static ReadOnlySpan<byte> Utf8Stored(MotionAlgorithm algorithm) => Utf8Names[(int)algorithm];

    /// <summary>The algorithm of a stored name.</summary>
    /// <param name="stored">A name exactly as <see cref="ToStored"/> gives it.</param>
    /// <returns>The algorithm.</returns>
    /// <exception cref="FormatException">The name is none of the three.</exception>
    public static MotionAlgorithm FromStored(string stored)
    {
        for (var index = 0; index < StoredNames.Count; index++)
        {
            if (StoredNames[index] == stored)
            {
                return (MotionAlgorithm)index;
            }
        }

        throw new FormatException($"'{stored}' is no motion algorithm; the database holds {string.Join(", ", StoredNames)}.");
    }

    /// <summary>Reads a name as people write it: one of the stored names, in any letter case.</summary>
    /// <param name="utf8">The name.</param>
    /// <param name="algorithm">The algorithm, where the name is known.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out MotionAlgorithm algorithm)
    {
        for (var index = 0; index < Utf8Names.Length; index++)
        {
            if (Ascii.EqualsIgnoreCase(utf8, Utf8Names[index]))
            {
                algorithm = (MotionAlgorithm)index;
                return true;
            }
        }

        algorithm = default;
        return false;
    }
}
