using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>A report that keeps what its rows say, and lays it out in parts when all are there.</summary>
/// <param name="context">The export.</param>
internal abstract class ReportBody(ReportContext context) : PdfBody
{
    private int _count;

    /// <inheritdoc/>
    public override int Count => _count;

    /// <summary>The export.</summary>
    protected ReportContext Context => context;

    /// <summary>The cells of rows.</summary>
    protected NamedCells Cells { get; } = new(context.Fields);

    /// <summary>The colour of what belongs to the company.</summary>
    protected string Colour => context.Options.Brand.PrimaryColour;

    /// <inheritdoc/>
    public override void Add(RowBatch rows)
    {
        for (var row = 0; row < rows.Count; row++)
            Add(rows, row);
        _count += rows.Count;
    }

    /// <inheritdoc/>
    public override PageLayout Layout() => PageLayout.Paper(context.Options.Landscape);

    /// <inheritdoc/>
    public override void Compose(IContainer container, PageLayout layout) => container.Column(parts =>
    {
        parts.Spacing(16);
        if (_count == 0)
            parts.Item().Lead("There is nothing to report: no row matches.");
        else
            Compose(parts, layout.Room);
    });

    /// <summary>Takes a row.</summary>
    protected abstract void Add(RowBatch rows, int row);

    /// <summary>Sets the parts; there is a row.</summary>
    protected abstract void Compose(ColumnDescriptor parts, float width);
}
