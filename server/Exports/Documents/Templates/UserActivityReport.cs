using GraphQLExport.Formats.Charts.Drawing;
using GraphQLExport.Formats.Pdf;
using GraphQLExport.Rows;
using QuestPDF.Fluent;

namespace GraphQLExport.Exports.Documents.Templates;

/// <summary>What users did: key figures, the most active of them as bars, and a line for each.</summary>
internal sealed class UserActivityReport(ReportContext context) : ReportBody(context)
{
    private static readonly GridColumn[] Columns =
        [new("User", 2.2f, IsFigure: false), new("E-mail", 3, IsFigure: false), new("Experiments", 1.5f), new("Flags", 1), new("Actions", 1.2f), new("Last activity", 2.1f)];

    private readonly List<Activity> _users = [];

    protected override void Add(RowBatch rows, int row) => _users.Add(new(
        Cells.Text(rows, row, "name"),
        Cells.Has("email") ? Cells.Text(rows, row, "email") : "",
        Cells.Whole(rows, row, "experiments_created") ?? 0,
        Cells.Whole(rows, row, "flags_created") ?? 0,
        Cells.Whole(rows, row, "total_actions") ?? 0,
        Cells.Whole(rows, row, "last_activity")));

    protected override void Compose(ColumnDescriptor parts, float width)
    {
        var active = _users.Count(user => user.Actions > 0);
        parts.Item().KeyFigures(
            Colour,
            ($"{Figures.Count(active)} of {Figures.Count(_users.Count)}", "users were active"),
            (Figures.Count(_users.Sum(user => user.Actions)), "actions"),
            (Figures.Count(_users.Sum(user => user.Experiments)), "experiments created"),
            (Figures.Count(_users.Sum(user => user.Flags)), "flags created"));
        Activity[] busiest = [.. _users.Where(user => user.Actions > 0).OrderByDescending(user => user.Actions).Take(ReportParts.MaxBars)];
        if (Context.HasCharts && busiest.Length > 0)
            parts.Item().PreventPageBreak().Element(chart => chart.Bars(new("Actions of users", [.. busiest.Select(user => new PlotBar(user.Name, user.Actions))]), Caption(busiest, active), width));
        parts.Item().Element(new ReportGrid(Columns, [.. _users.Select(Row)], Colour).Compose);
    }

    private static string Caption(Activity[] busiest, int active) => busiest.Length < active ? $"Actions of the {busiest.Length} most active users." : "Actions of each user who did something, the most active first.";

    private GridCell[] Row(Activity user)
    {
        var colour = user.Actions == 0 ? PdfReport.Grey : null;
        return
        [
            new(user.Name, IsStrong: user.Actions > 0, colour),
            new(user.Email, false, colour),
            new(Figures.Count(user.Experiments), false, colour),
            new(Figures.Count(user.Flags), false, colour),
            new(Figures.Count(user.Actions), false, colour),
            new(Figures.Moment(user.Last, Context.Zone), false, colour),
        ];
    }

    private sealed record Activity(string Name, string Email, long Experiments, long Flags, long Actions, long? Last);
}
