using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>What is known of the page on which something is shown or not.</summary>
public sealed class ShowIfContext
{
    private readonly PageContext _pages;

    internal ShowIfContext(PageContext pages) => _pages = pages;

    /// <summary>From 1.</summary>
    public int PageNumber => _pages.CurrentPage;

    /// <summary>Null while it is not yet known: in content always, in headers and footers not when they are drawn.</summary>
    public int? TotalPages => _pages.Total();
}
