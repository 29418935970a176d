namespace HotChocolate.Types.Pagination;

/// <summary>What is known of the pages around a page.</summary>
/// <param name="hasNextPage">Whether there are items after it.</param>
/// <param name="hasPreviousPage">Whether there are items before it.</param>
/// <param name="startCursor">The cursor of its first item; null when it is empty.</param>
/// <param name="endCursor">The cursor of its last item; null when it is empty.</param>
public sealed class ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor = null, string? endCursor = null)
{
    /// <summary>Whether there are items after it.</summary>
    public bool HasNextPage { get; } = hasNextPage;

    /// <summary>Whether there are items before it.</summary>
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>The cursor of its first item; null when it is empty.</summary>
    public string? StartCursor { get; } = startCursor;

    /// <summary>The cursor of its last item; null when it is empty.</summary>
    public string? EndCursor { get; } = endCursor;
}
