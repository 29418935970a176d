namespace HotChocolate.Types.Pagination;

/// <summary>The slice of a list that a client asks for. Relay cursor connections, "Pagination algorithm".</summary>
internal sealed record PageRequest(int? First, int? Last, int? After, int? Before)
{
    /// <summary>The first position of the slice, before <see cref="Last"/> narrows it.</summary>
    public int Start => After is { } after ? after + 1 : 0;

    /// <summary>The position at which the slice ends as far as it is known without counting; null when only the list's end bounds it.</summary>
    public int? End => (First, Before) switch
    {
        ({ } first, { } before) => Math.Min(Start + first, before),
        ({ } first, null) => Start + first,
        (null, var before) => before,
    };
}
