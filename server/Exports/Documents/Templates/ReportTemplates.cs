namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>The layouts of reports besides the table, and which dataset's rows each is for.</summary>
internal static class ReportTemplates
{
    private static readonly TemplateDefinition[] All =
    [
        ExperimentTemplates.ExecutiveSummary,
        ExperimentTemplates.DetailedResults,
        ExperimentTemplates.Comparison,
        ActivityTemplates.UserActivity,
        ActivityTemplates.Compliance,
    ];

    /// <summary>The template of a name for a dataset; null where it does not suit it, and for <see cref="ReportTemplate.Table"/>.</summary>
    public static TemplateDefinition? Find(ReportTemplate? template, string dataset) => Array.Find(All, known => known.Template == template && known.Dataset == dataset);

    /// <summary>The templates that suit a dataset, the table first.</summary>
    public static IReadOnlyList<ReportTemplate> For(string dataset) => [ReportTemplate.Table, .. All.Where(known => known.Dataset == dataset).Select(known => known.Template)];
}
