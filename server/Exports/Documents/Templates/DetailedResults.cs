using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>A part for each experiment: its verdict, its rates as bars, and the figures of every variant.</summary>
internal sealed class DetailedResults(ReportContext context) : ExperimentReport(context)
{
    private static readonly GridColumn[] Columns =
        [new("Variant", 2.6f, IsFigure: false), new("Users", 1.2f), new("Conversions", 1.5f), new("Rate", 1.2f), new("95% interval", 2.2f), new("Lift", 1.4f), new("p-value", 1.3f)];

    protected override void Compose(ColumnDescriptor parts, float width)
    {
        foreach (var experiment in Experiments)
            parts.Item().PreventPageBreak().Lazy(section => Section(section, experiment, width));
    }

    private void Section(IContainer container, ExperimentResult experiment, float width) => container.SemanticSection().Column(section =>
    {
        section.Spacing(6);
        section.Item().Heading(experiment.Name, experiment.Verdict, experiment.Colour);
        section.Item().Text(Sentence(experiment)).FontSize(10);
        if (Context.HasCharts)
            section.Item().Bars(experiment.Rates(), Caption(experiment), width);
        section.Item().Element(new ReportGrid(Columns, [.. experiment.Variants.Select(variant => Row(variant, experiment.Winner == variant, experiment.Colour))], Colour).Compose);
    });

    private static string Sentence(ExperimentResult experiment)
    {
        if (experiment.Foremost is not { } foremost || experiment.Control is not { } control)
            return "There is no control to compare with, or nobody was assigned yet.";
        var rates = $"{foremost.Name} converts {Figures.Percent(foremost.Rate)} of its users, {control.Label} {Figures.Percent(control.Rate)} ({Figures.Change(foremost.Lift)}, p {ProbabilitySign(foremost.PValue)})";
        return experiment.IsDecided
            ? $"{rates}. A difference of this size is hardly chance."
            : $"{rates}. Chance could explain the difference; more users would tell.";
    }

    private static string ProbabilitySign(double? value) => Figures.Probability(value) is var text && text.StartsWith('<') ? text : $"= {text}";

    private static string Caption(ExperimentResult experiment) =>
        $"Conversion rate{(experiment.Variants.Count > ReportParts.MaxBars ? $" of the first {ReportParts.MaxBars} variants" : "")}; the line across the end of a bar is its 95% interval.";

    private static GridCell[] Row(VariantResult variant, bool wins, string colour) =>
    [
        new(variant.Label, IsStrong: wins),
        Figures.Count(variant.Users),
        Figures.Count(variant.Conversions),
        new(Figures.Percent(variant.Rate), IsStrong: wins),
        variant.Interval,
        new(Figures.Change(variant.Lift), IsStrong: wins, wins ? colour : null),
        Figures.Probability(variant.PValue),
    ];
}
