using GraphQLExport.Rows;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>What a document shows between its opening and its notes. It takes all rows first, and is set once, when they are all there.</summary>
internal abstract class PdfBody : IDisposable
{
    /// <summary>How many rows were added.</summary>
    public abstract int Count { get; }

    /// <summary>Takes all rows of a batch.</summary>
    public abstract void Add(RowBatch rows);

    /// <summary>What lays out the rows of an export.</summary>
    public static PdfBody Of(WriterContext context) => context.Pdf.Body?.Invoke(context) ?? new TableBody(context);

    /// <summary>Lets it show about so many of its first rows, for a look at the first page, and answers how many it will; all where it cannot do with less.</summary>
    public virtual int Show(int most) => Count;

    /// <summary>The paper that suits what was added.</summary>
    public abstract PageLayout Layout();

    /// <summary>Sets it.</summary>
    public abstract void Compose(IContainer container, PageLayout layout);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }
}
