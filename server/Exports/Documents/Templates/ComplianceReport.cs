using GraphQLExport.Formats.Charts.Drawing;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>How often each thing was done: a bar for each section, and a part with its actions.</summary>
internal sealed class ComplianceReport(ReportContext context) : ReportBody(context)
{
    private static readonly GridColumn[] Columns = [new("Action", 3, IsFigure: false), new("Times", 1.2f), new("Users", 1.2f), new("First", 2), new("Last", 2)];

    private readonly List<(string Category, Entry Entry)> _entries = [];

    protected override void Add(RowBatch rows, int row) => _entries.Add((
        Cells.Text(rows, row, "category"),
        new(Worded(Cells.Text(rows, row, "action")), Cells.Whole(rows, row, "entries") ?? 0, Cells.Whole(rows, row, "users") ?? 0, Cells.Whole(rows, row, "first_at"), Cells.Whole(rows, row, "last_at"))));

    protected override void Compose(ColumnDescriptor parts, float width)
    {
        var sections = _entries.GroupBy(entry => entry.Category, entry => entry.Entry).Select(section => (Name: Worded(section.Key), Entries: section.ToList(), Times: section.Sum(entry => entry.Times))).ToList();
        var happened = _entries.Where(entry => entry.Entry.Times > 0).Select(entry => entry.Entry).ToList();
        parts.Item().KeyFigures(
            Colour,
            (Figures.Count(happened.Sum(entry => entry.Times)), "entries of the audit log"),
            ($"{Figures.Count(happened.Count)} of {Figures.Count(_entries.Count)}", "kinds of action happened"),
            (Figures.Day(happened.Min(entry => entry.First), Context.Zone), "first entry"),
            (Figures.Day(happened.Max(entry => entry.Last), Context.Zone), "last entry"));
        if (Context.HasCharts && happened.Count > 0)
            parts.Item().PreventPageBreak().Element(chart => chart.Bars(new("Entries by section", [.. sections.Select(section => new PlotBar(section.Name, section.Times))]), "Entries of the audit log in each section of this report.", width));
        foreach (var (name, entries, times) in sections)
            parts.Item().PreventPageBreak().Element(part => Section(part, name, entries, times));
    }

    private void Section(IContainer container, string name, List<Entry> entries, long times) => container.SemanticSection().Column(section =>
    {
        section.Spacing(4);
        section.Item().Heading(name, Figures.Of(times, "entry", "entries"));
        section.Item().Element(new ReportGrid(Columns, [.. entries.Select(Row)], Colour).Compose);
    });

    private GridCell[] Row(Entry entry)
    {
        var colour = entry.Times == 0 ? PdfReport.Grey : null;
        return
        [
            new(entry.Action, IsStrong: entry.Times > 0, colour),
            new(Figures.Count(entry.Times), false, colour),
            new(Figures.Count(entry.Users), false, colour),
            new(Figures.Moment(entry.First, Context.Zone), false, colour),
            new(Figures.Moment(entry.Last, Context.Zone), false, colour),
        ];
    }

    // SIGN_IN_FAILED reads "Sign in failed".
    private static string Worded(string name) =>
        name.Length == 0 ? name : (char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ').ToLowerInvariant()).Replace("Api ", "API ", StringComparison.Ordinal);

    private sealed record Entry(string Action, long Times, long Users, long? First, long? Last);
}
