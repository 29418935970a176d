using GraphQLExport.Formats.Charts.Drawing;
using GraphQLExport.Formats.Pdf;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>What came of an experiment.</summary>
/// <param name="Name">The experiment's name.</param>
internal sealed record ExperimentResult(string Name)
{
    private const string Good = "#1B7145";
    private const string Bad = "#A3321B";

    /// <summary>The variants, in the order of their rows.</summary>
    public List<VariantResult> Variants { get; } = [];

    /// <summary>The variant that the others are compared with; null where the rows have none.</summary>
    public VariantResult? Control => Variants.Find(variant => variant.IsControl);

    /// <summary>The clear winner among the variants; null where there is none.</summary>
    public VariantResult? Winner => Variants.Where(variant => variant.IsClear && variant.Lift > 0).MaxBy(variant => variant.Rate);

    /// <summary>Whether all that was tried is clearly worse than the control.</summary>
    public bool IsControlBest => Tried.Any() && Tried.All(variant => variant.IsClear && variant.Lift < 0);

    /// <summary>Whether one of them is clearly the best.</summary>
    public bool IsDecided => Winner is not null || IsControlBest;

    /// <summary>The variant to speak of: the winner, else the one with the highest rate of those that were tried.</summary>
    public VariantResult? Foremost => Winner ?? Tried.MaxBy(variant => variant.Rate);

    /// <summary>What is to be said at once.</summary>
    public string Verdict => (Winner, IsControlBest, Foremost) switch
    {
        ({ } winner, _, _) => $"{winner.Name} leads",
        (_, true, _) => "Control leads",
        (_, _, null) => "Nothing to compare",
        _ => "No clear difference",
    };

    /// <summary>The colour of the verdict.</summary>
    public string Colour => Winner is not null ? Good : IsControlBest ? Bad : PdfReport.Grey;

    private IEnumerable<VariantResult> Tried => Variants.Where(variant => variant.PValue is not null);

    /// <summary>The rates of the first variants as bars.</summary>
    public IntervalPlot Rates() => new($"Conversion rates of {Name}", [.. Variants.Take(ReportParts.MaxBars).Select(variant => variant.Bar(variant.Label))]) { IsPercent = true };
}
