using GraphQLExport.Formats.Charts;
using GraphQLExport.Formats.Charts.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Formats.Pdf;

/// <summary>A chart as a page shows it.</summary>
/// <param name="Svg">The picture.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Caption">What it shows and how it was made of the rows.</param>
internal sealed record ChartFigure(string Svg, float Height, string Caption)
{
    /// <summary>The most bars: what leaves room on the first page.</summary>
    public const int MaxBars = 12;

    private const double LinesHeight = 190;

    /// <summary>Draws what was gathered; null when there is nothing to draw.</summary>
    /// <param name="data">What was gathered.</param>
    /// <param name="context">The export.</param>
    /// <param name="width">Its width in points.</param>
    public static ChartFigure? Of(ChartData? data, WriterContext context, float width)
    {
        if (data is null or { IsEmpty: true })
            return null;
        var picture = new ChartPicture(data, context.Zone, context.Pdf.Formats);
        var height = picture.HeightFor(LinesHeight);
        return new(picture.Draw(width, height, ChartLook.Print), (float)height, PdfText.Of($"{data.Title}: {picture.Note}."));
    }

    /// <summary>Sets it, with its caption.</summary>
    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Item().SemanticFigure(Caption).Height(Height).Svg(Svg);
        column.Item().SemanticCaption().PaddingTop(4).Text(Caption).FontSize(8).Italic().FontColor(PdfReport.Grey);
    });
}
