namespace QuestPDF.Elements;

/// <summary>What is known of the page on which something is shown or not.</summary>
public sealed class ShowIfContext
{
    internal ShowIfContext(int pageNumber, int? totalPages) => (PageNumber, TotalPages) = (pageNumber, totalPages);

    /// <summary>From 1.</summary>
    public int PageNumber { get; }

    /// <summary>Null while it is not yet known: always, save in what is drawn last.</summary>
    public int? TotalPages { get; }
}
