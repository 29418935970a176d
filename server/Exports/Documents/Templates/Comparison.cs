using GraphQLExport.Formats.Charts.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The variants of each experiment side by side, the control first, and bars that tell how far the others are from it.</summary>
internal sealed class Comparison(ReportContext context) : ExperimentReport(context)
{
    private const int VariantsAcross = 5;

    private const string Caption =
        "How far each rate is from the control's, which is the line at 0%. The line across the end of a bar is the 95% interval of the variant's own rate, measured from the control's.";

    protected override void Compose(ColumnDescriptor parts, float width)
    {
        foreach (var experiment in Experiments)
            parts.Item().PreventPageBreak().Lazy(section => Section(section, experiment, width));
    }

    private void Section(IContainer container, ExperimentResult experiment, float width) => container.SemanticSection().Column(section =>
    {
        section.Spacing(6);
        section.Item().Heading(experiment.Name, experiment.Verdict, experiment.Colour);
        var control = experiment.Control;
        VariantResult[] others = [.. experiment.Variants.Where(variant => variant != control)];
        foreach (var across in others.Chunk(VariantsAcross - 1).DefaultIfEmpty([]))
            section.Item().Element(Table(experiment, control is null ? across : [control, .. across]).Compose);
        if (Context.HasCharts && control is { Rate: > 0 } && others.Length > 0)
            section.Item().Bars(Distances(experiment, control, others), Caption, width);
    });

    private ReportGrid Table(ExperimentResult experiment, VariantResult[] variants) => new(
        [new("", 1.6f, IsFigure: false), .. variants.Select(variant => new GridColumn(variant.Label, 2))],
        [
            Row("Users", variants, variant => Figures.Count(variant.Users)),
            Row("Conversions", variants, variant => Figures.Count(variant.Conversions)),
            Row("Rate", variants, variant => new(Figures.Percent(variant.Rate), IsStrong: true)),
            Row("95% interval", variants, variant => variant.Interval),
            Row("Lift", variants, variant => new(Figures.Change(variant.Lift), experiment.Winner == variant, experiment.Winner == variant ? experiment.Colour : null)),
            Row("p-value", variants, variant => Figures.Probability(variant.PValue)),
        ],
        Colour);

    private static GridCell[] Row(string name, VariantResult[] variants, Func<VariantResult, GridCell> cell) => [name, .. variants.Select(cell)];

    private static IntervalPlot Distances(ExperimentResult experiment, VariantResult control, IEnumerable<VariantResult> others) => new(
        $"Distance from the control of {experiment.Name}",
        [.. others.Take(ReportParts.MaxBars).Select(variant => new PlotBar(variant.Name, From(control, variant.Rate), From(control, variant.Low), From(control, variant.High)))])
    {
        IsPercent = true,
    };

    private static double From(VariantResult control, double rate) => (rate / control.Rate) - 1;
}
