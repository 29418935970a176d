using GraphQLExport.Formats.Charts.Drawing;
using QuestPDF.Fluent;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The results in brief: key figures, a sentence, the rates, and a line for each experiment.</summary>
internal sealed class ExecutiveSummary(ReportContext context) : ExperimentReport(context)
{
    private const int MostNamed = 3;

    private static readonly GridColumn[] Columns =
        [new("Experiment", 3, IsFigure: false), new("Best variant", 2.4f, IsFigure: false), new("Its rate", 1.4f), new("Control", 1.4f), new("Lift", 1.6f), new("p-value", 1.5f), new("Result", 2.8f, IsFigure: false)];

    protected override void Compose(ColumnDescriptor parts, float width)
    {
        var variants = Experiments.SelectMany(experiment => experiment.Variants).ToList();
        var (users, conversions) = (variants.Sum(variant => variant.Users), variants.Sum(variant => variant.Conversions));
        parts.Item().KeyFigures(
            Colour,
            (Figures.Count(Experiments.Count), Experiments.Count == 1 ? "experiment" : "experiments"),
            (Figures.Count(users), "users in them"),
            (Figures.Count(conversions), users > 0 ? $"conversions ({Figures.Percent((double)conversions / users)})" : "conversions"),
            ($"{Figures.Count(Experiments.Count(experiment => experiment.IsDecided))} of {Figures.Count(Experiments.Count)}", "with a clear result"));
        parts.Item().Lead(Sentence());
        parts.Item().Element(new ReportGrid(Columns, [.. Experiments.Select(Row)], Colour).Compose);
        if (Context.HasCharts)
            parts.Item().PreventPageBreak().Element(chart => chart.Bars(Plot(), Caption(variants.Count), width));
    }

    private string Sentence()
    {
        var winners = Experiments.Where(experiment => experiment.Winner is not null).ToList();
        var worse = Experiments.Count(experiment => experiment.Winner is null && experiment.IsControlBest);
        var open = Experiments.Count - winners.Count - worse;
        List<string> sentences = [];
        if (winners.Count > 0)
        {
            var named = winners.Take(MostNamed).Select(experiment => $"in {experiment.Name}, {experiment.Winner!.Name} beats the control by {Figures.Change(experiment.Winner.Lift).TrimStart('+')}");
            sentences.Add($"I{string.Join("; ", named)[1..]}{(winners.Count > MostNamed ? $"; so do variants of {Figures.Of(winners.Count - MostNamed, "further experiment", "further experiments")}" : "")}.");
        }

        if (worse > 0)
            sentences.Add($"In {Figures.Of(worse, "experiment", "experiments")} the control is the best.");
        if (open > 0)
            sentences.Add($"{Figures.Of(open, "experiment shows", "experiments show")} no difference that chance could not explain.");
        return string.Join(' ', sentences);
    }

    private static GridCell[] Row(ExperimentResult experiment)
    {
        var (best, control) = (experiment.Foremost, experiment.Control);
        return
        [
            new(experiment.Name, IsStrong: true),
            best?.Name ?? Figures.None,
            best is null ? Figures.None : Figures.Percent(best.Rate),
            control is null ? Figures.None : Figures.Percent(control.Rate),
            Figures.Change(best?.Lift),
            Figures.Probability(best?.PValue),
            new(experiment.Verdict, IsStrong: experiment.IsDecided, experiment.Colour),
        ];
    }

    private IntervalPlot Plot() => new(
        "Conversion rates",
        [.. Experiments.SelectMany(experiment => experiment.Variants.Select(variant => variant.Bar($"{experiment.Name}: {variant.Label}"))).Take(ReportParts.MaxBars)])
    {
        IsPercent = true,
    };

    private static string Caption(int bars) =>
        $"Conversion rate of each variant{(bars > ReportParts.MaxBars ? $", the first {ReportParts.MaxBars} of {Figures.Count(bars)}" : "")}. The line across the end of a bar spans the values that are plausible for the true rate (95% interval): "
        + "the less two lines overlap, the less chance explains the difference.";
}
