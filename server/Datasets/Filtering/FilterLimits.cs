namespace GraphQLExport.Datasets.Filtering;

/// <summary>How large a filter may be before it is refused, so that no caller can make the database plan an absurd query.</summary>
internal static class FilterLimits
{
    /// <summary>Objects within objects, <c>and</c> and <c>or</c> included.</summary>
    public const int Depth = 16;

    /// <summary>Conditions in the whole filter.</summary>
    public const int Conditions = 200;

    /// <summary>Values in one <c>in</c> or <c>nin</c> list.</summary>
    public const int ListItems = 1_000;

    /// <summary>Characters in one text value.</summary>
    public const int TextLength = 4_000;

    /// <summary>Sort keys of one request.</summary>
    public const int SortKeys = 16;
}
