namespace GraphQLExport.Domains.Motion;

/// <summary>The names of the detection algorithms as they are stored, imported and exported (requirement E-AC2).</summary>
public static class MotionAlgorithms
{
    /// <summary>All stored names, in the order of the enum.</summary>
    public static IReadOnlyList<string> StoredNames { get; } = ["MOG2", "KNN", "frame_diff"];

    /// <summary>The stored name of an algorithm.</summary>
    /// <param name="algorithm">A defined value.</param>
    /// <returns><c>MOG2</c>, <c>KNN</c> or <c>frame_diff</c>.</returns>
    public static string ToStored(MotionAlgorithm algorithm) => StoredNames[(int)algorithm];

    /// <summary>The algorithm of a stored name.</summary>
    /// <param name="stored">A name exactly as <see cref="ToStored"/> gives it.</param>
    /// <returns>The algorithm.</returns>
    /// <exception cref="FormatException">The name is none of the three.</exception>
    public static MotionAlgorithm FromStored(string stored) =>
        TryParse(stored, out var algorithm) && StoredNames[(int)algorithm] == stored
            ? algorithm
            : throw new FormatException($"'{stored}' is no motion algorithm; the database holds {string.Join(", ", StoredNames)}.");

    /// <summary>Reads a name as a person writes it: the stored names and <c>FRAME_DIFF</c>, in any letter case.</summary>
    /// <param name="text">The name.</param>
    /// <param name="algorithm">The algorithm, where the name is known.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MotionAlgorithm algorithm)
    {
        for (var index = 0; index < StoredNames.Count; index++)
        {
            if (text.Equals(StoredNames[index], StringComparison.OrdinalIgnoreCase))
            {
                algorithm = (MotionAlgorithm)index;
                return true;
            }
        }

        algorithm = default;
        return false;
    }
}
