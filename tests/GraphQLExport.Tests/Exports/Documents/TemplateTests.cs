using System.Globalization;
using System.Text;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Formats;
using GraphQLExport.Tests.Formats.Pdf;

namespace GraphQLExport.Tests.Exports.Documents;

/// <summary>Reports as people get them: what each template says of known rows, and that no row and no letter is lost.</summary>
[Trait("Req", "R-PDF")]
public sealed class TemplateTests
{
    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task An_executive_summary_says_what_came_of_each_experiment()
    {
        var file = await TemplateFiles.WriteAsync(ReportTemplate.ExecutiveSummary, TemplateFiles.Experiments);
        Assert.Equal(
            [
                "Experiment", "Best variant", "Its rate", "Control", "Lift", "p-value", "Result",
                "Checkout", "green", "13.93%", "11.48%", "+21.38%", "0.0021", "green leads",
                "Search", "new", "7.43%", "8.46%", "-12.24%", "0.2378", "No clear difference",
                "Tour", "film", "25.00%", "30.00%", "-16.67%", "< 0.0001", "Control leads",
                "Alone", "–", "–", "–", "–", "–", "Nothing to compare",
            ],
            file.Cells);
        var text = PdfFile.Normalised(file.Text);
        Assert.Contains("4 experiments 14,810 users in them 2,293 conversions (15.48%) 2 of 4 with a clear result", text, StringComparison.Ordinal);
        Assert.Contains("In Checkout, green beats the control by 21.38%. In 1 experiment the control is the best. 2 experiments show no difference that chance could not explain.", text, StringComparison.Ordinal);
        Assert.Contains("Checkout: control Checkout: green Search: old (control) Search: new Tour: control Tour: film Alone: a", text, StringComparison.Ordinal);
        Assert.Contains("Conversion rate of each variant. The line", text, StringComparison.Ordinal);
        Assert.Contains("Method. Rates are conversions over users;", text, StringComparison.Ordinal);
        Assert.Single(file.Pages);
    }

    [Fact]
    [Trait("Req", "R-STAT")]
    public async Task Detailed_results_have_every_figure_of_every_variant()
    {
        var file = await TemplateFiles.WriteAsync(ReportTemplate.DetailedResults, TemplateFiles.Experiments);
        string[] head = ["Variant", "Users", "Conversions", "Rate", "95% interval", "Lift", "p-value"];
        Assert.Equal(
            [
                .. head, "control", "3,468", "398", "11.48%", "10.46% to 12.58%", "–", "–", "green", "3,532", "492", "13.93%", "12.83% to 15.11%", "+21.38%", "0.0021",
                .. head, "old (control)", "1,902", "161", "8.46%", "7.30% to 9.80%", "–", "–", "new", "1,898", "141", "7.43%", "6.33% to 8.70%", "-12.24%", "0.2378",
                .. head, "control", "2,000", "600", "30.00%", "28.03% to 32.05%", "–", "–", "film", "2,000", "500", "25.00%", "23.15% to 26.95%", "-16.67%", "< 0.0001",
                .. head, "a", "10", "1", "10.00%", "1.79% to 40.42%", "–", "–",
            ],
            file.Cells);
        var text = PdfFile.Normalised(file.Text);
        Assert.Contains("Checkout green leads green converts 13.93% of its users, control 11.48% (+21.38%, p = 0.0021). A difference of this size is hardly chance.", text, StringComparison.Ordinal);
        Assert.Contains("Search No clear difference new converts 7.43% of its users, old (control) 8.46% (-12.24%, p = 0.2378). Chance could explain", text, StringComparison.Ordinal);
        Assert.Contains("Tour Control leads film converts 25.00% of its users, control 30.00% (-16.67%, p < 0.0001).", text, StringComparison.Ordinal);
        Assert.Contains("Alone Nothing to compare There is no control", text, StringComparison.Ordinal);
        Assert.Equal(2, file.Pages.Count);
    }

    [Fact]
    public async Task A_comparison_has_variants_side_by_side_and_the_control_in_every_table()
    {
        object?[][] more = [.. Enumerable.Range(1, 6).Select(i => (object?[])["e1", "Checkout", $"v{i}", false, 10 * i, i, 0.1, 0.05, 0.2, -0.1, 0.5])];
        var file = await TemplateFiles.WriteAsync(ReportTemplate.Comparison, [.. TemplateFiles.Experiments.Skip(4), TemplateFiles.Experiments[0], .. more]);
        Assert.Equal(["", "control", "film", "Users", "2,000", "2,000", "Conversions", "600", "500", "Rate", "30.00%", "25.00%", "95% interval", "28.03% to 32.05%", "23.15% to 26.95%", "Lift", "–", "-16.67%", "p-value", "–", "< 0.0001"], file.Cells.Take(21));
        Assert.Equal(["", "a", "Users", "10"], file.Cells.Skip(21).Take(4));
        Assert.Equal(["", "control", "v1", "v2", "v3", "v4", "Users", "3,468", "10", "20", "30", "40"], file.Cells.Skip(35).Take(12));
        Assert.Equal(["", "control", "v5", "v6", "Users", "3,468", "50", "60"], file.Cells.Skip(77).Take(8));
        Assert.Contains("-25% -20% -15% -10% -5% 0%", PdfFile.Normalised(file.Text), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "R-ACT")]
    public async Task Activity_of_users_is_counted_and_the_most_active_are_drawn()
    {
        var file = await TemplateFiles.WriteAsync(ReportTemplate.UserActivity, TemplateFiles.Users);
        Assert.Equal(
            [
                "User", "E-mail", "Experiments", "Flags", "Actions", "Last activity",
                "Ada", "ada@example.com", "2", "1", "1,234", "2026-01-18 11:00",
                "Bob", "bob@example.com", "0", "0", "5", "2026-07-18 12:00",
                "Carol", "", "0", "0", "0", "–",
            ],
            file.Cells);
        Assert.Contains("2 of 3 users were active 1,239 actions 2 experiments created 1 flags created", PdfFile.Normalised(file.Text), StringComparison.Ordinal);
        Assert.Contains("Actions of each user who did something", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Req", "R-AUD")]
    public async Task A_compliance_report_has_a_part_for_each_section()
    {
        var file = await TemplateFiles.WriteAsync(ReportTemplate.Compliance, TemplateFiles.Actions);
        string[] head = ["Action", "Times", "Users", "First", "Last"];
        Assert.Equal(
            [
                .. head, "Sign in", "12", "3", "2026-01-01 01:00", "2026-01-18 11:00", "Sign in failed", "0", "0", "–", "–",
                .. head, "API key created", "1", "1", "2026-01-02 01:00", "2026-01-02 01:00",
            ],
            file.Cells);
        var text = PdfFile.Normalised(file.Text);
        Assert.Contains("13 entries of the audit log 2 of 3 kinds of action happened 2026-01-01 first entry 2026-01-18 last entry", text, StringComparison.Ordinal);
        Assert.Contains("Permission change 1 entry", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportTemplate.ExecutiveSummary, "The line across")]
    [InlineData(ReportTemplate.DetailedResults, "Conversion rate;")]
    [InlineData(ReportTemplate.Comparison, "How far each")]
    [InlineData(ReportTemplate.UserActivity, "Actions of each user")]
    [InlineData(ReportTemplate.Compliance, "Entries of the audit log in each")]
    public async Task Charts_are_left_out_pages_turned_and_no_rows_told(ReportTemplate template, string caption)
    {
        var rows = TemplateFiles.RowsOf(template);
        Assert.Contains(caption, PdfFile.Normalised((await TemplateFiles.WriteAsync(template, rows)).Text), StringComparison.Ordinal);
        var plain = await TemplateFiles.WriteAsync(template, rows, charts: false, landscape: true);
        Assert.DoesNotContain(caption, PdfFile.Normalised(plain.Text), StringComparison.Ordinal);
        Assert.True(plain.PageSize().Width > plain.PageSize().Height);
        var empty = await TemplateFiles.WriteAsync(template, []);
        Assert.Contains("There is nothing to report: no row matches.", empty.Text, StringComparison.Ordinal);
        Assert.Empty(empty.Cells);
    }

    [Theory]
    [InlineData(ReportTemplate.ExecutiveSummary)]
    [InlineData(ReportTemplate.DetailedResults)]
    [InlineData(ReportTemplate.Comparison)]
    [Trait("Req", "X-EDGE")]
    [Trait("Req", "X-SC1")]
    public async Task Hostile_names_are_printed_as_they_are(ReportTemplate template)
    {
        string[] names = [.. HostileCells.Texts().Select(Encoding.UTF8.GetString).Select(name => PdfFile.Printable(name)).Where(name => name.Length > 0).Take(60)];
        var rows = names.SelectMany((name, i) => new object?[][]
        {
            [$"e{i}", name, name, true, 10, 1, 0.1, 0.0, 0.4, null, null],
            [$"e{i}", name, $"v{i.ToString(CultureInfo.InvariantCulture)}", false, 10, 5, 0.5, 0.2, 0.8, 4.0, 0.01],
        });
        var file = await TemplateFiles.WriteAsync(template, [.. rows]);
        var text = PdfFile.Printable(file.Text);
        Assert.All(names, name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(0, names.Length), i => Assert.Contains($"v{i}", text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Req", "R-PERF")]
    public async Task An_experiment_of_many_variants_and_many_users_go_over_pages()
    {
        object?[][] variants = [.. Enumerable.Range(0, 120).Select(i => (object?[])["e1", "Wide", $"v{i}", i == 0, 10, 1, 0.1, 0.05, 0.2, i == 0 ? null : 0.0, i == 0 ? null : 1.0])];
        foreach (var template in (ReportTemplate[])[ReportTemplate.DetailedResults, ReportTemplate.Comparison])
        {
            var file = await TemplateFiles.WriteAsync(template, variants);
            Assert.True(file.Pages.Count > 2);
            Assert.Subset(file.Cells.ToHashSet(), Enumerable.Range(1, 119).Select(i => $"v{i}").ToHashSet());
        }

        var users = await TemplateFiles.WriteAsync(ReportTemplate.UserActivity, [.. Enumerable.Range(0, 250).Select(i => (object?[])[$"User {i}", "", 0, 0, i, null])]);
        Assert.Contains("Actions of the 12 most active users.", users.Text, StringComparison.Ordinal);
        Assert.Equal(250, users.Cells.Count(cell => cell.StartsWith("User ", StringComparison.Ordinal)));
        Assert.All(users.Pages.Take(users.Pages.Count - 1), page => Assert.Contains("Last activity", page, StringComparison.Ordinal));
    }
}
