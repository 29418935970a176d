namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The templates about results of experiments.</summary>
internal static class ExperimentTemplates
{
    private const string Dataset = "experiment_results";

    private const string Method =
        "Rates are conversions over users; each user counts once. The 95% interval is the Wilson score interval of the rate. Lift is the difference from the control's rate as a fraction of it. "
        + "The p-value is that of a two-sided two-proportion z-test against the control; below 0.05 a difference counts as clear. It is not corrected for several comparisons.";

    private static readonly string[] Fields = ["experiment_id", "experiment", "variant", "is_control", "users", "conversions", "rate", "interval_low", "interval_high", "lift", "p_value"];

    /// <summary>The results in brief.</summary>
    public static TemplateDefinition ExecutiveSummary { get; } =
        new(ReportTemplate.ExecutiveSummary, Dataset, "Experiments in brief", "What was tried, what came of it, and how sure that is.", Method, Fields, context => new ExecutiveSummary(context));

    /// <summary>Every experiment with all its figures.</summary>
    public static TemplateDefinition DetailedResults { get; } =
        new(ReportTemplate.DetailedResults, Dataset, "Results of experiments", "Every experiment with the figures of each variant.", Method, Fields, context => new DetailedResults(context));

    /// <summary>The variants of each experiment side by side.</summary>
    public static TemplateDefinition Comparison { get; } =
        new(ReportTemplate.Comparison, Dataset, "Variants compared", "The variants of each experiment side by side, and how far each is from the control.", Method, Fields, context => new Comparison(context));
}
