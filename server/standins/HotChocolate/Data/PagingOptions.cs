namespace HotChocolate.Types.Pagination;

/// <summary>Defaults of paging; an attribute on a field overrides them.</summary>
public sealed class PagingOptions
{
    /// <summary>How many items a page has when the client does not say; 10 by default.</summary>
    public int? DefaultPageSize { get; set; }

    /// <summary>How many items a page may have at most; 50 by default.</summary>
    public int? MaxPageSize { get; set; }

    /// <summary>Whether connections have <c>totalCount</c>; off by default.</summary>
    public bool? IncludeTotalCount { get; set; }

    /// <summary>Whether a client may page backward; on by default.</summary>
    public bool? AllowBackwardPagination { get; set; }

    /// <summary>Whether a client must give <c>first</c> or <c>last</c>; off by default.</summary>
    public bool? RequirePagingBoundaries { get; set; }
}
