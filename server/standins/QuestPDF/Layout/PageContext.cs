namespace QuestPDF.Layout;

/// <summary>What is known of a document's pages while it is laid out.</summary>
internal sealed class PageContext
{
    private readonly Dictionary<string, SectionPages> _sections = new(StringComparer.Ordinal);

    /// <summary>From 1.</summary>
    public int CurrentPage { get; set; }

    /// <summary>Null until all pages are laid out.</summary>
    public int? TotalPages { get; set; }

    /// <summary>Set when something asked for a number that is not yet known, and could draw itself later.</summary>
    public bool AskedForUnknown { get; set; }

    /// <summary>Whether it is a header, a footer or the like that is laid out, which can be drawn later as a whole.</summary>
    public bool IsInSlot { get; set; }

    /// <summary>A section has a part on the current page. In what is drawn last, all of them are known.</summary>
    public void Visit(string section)
    {
        if (TotalPages is null || !_sections.TryGetValue(section, out var pages))
            _sections[section] = _sections.TryGetValue(section, out pages) ? pages with { Last = CurrentPage } : new SectionPages(CurrentPage, CurrentPage);
    }

    public int? FirstPageOf(string section) => Known(section)?.First;

    public int? LastPageOf(string section) => Final(section)?.Last;

    public int? PageWithin(string section) => Known(section) is { } pages ? CurrentPage - pages.First + 1 : null;

    public int? LengthOf(string section) => Final(section) is { } pages ? pages.Last - pages.First + 1 : null;

    public int? Total()
    {
        AskedForUnknown |= TotalPages is null;
        return TotalPages;
    }

    private SectionPages? Known(string section)
    {
        if (_sections.TryGetValue(section, out var pages))
            return pages;
        AskedForUnknown |= TotalPages is null;
        return null;
    }

    private SectionPages? Final(string section)
    {
        AskedForUnknown |= TotalPages is null;
        return TotalPages is not null && _sections.TryGetValue(section, out var pages) ? pages : null;
    }

    private sealed record SectionPages(int First, int Last);
}
