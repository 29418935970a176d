using FsCheck;
using FsCheck.Fluent;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Layout;

/// <summary>Elements within elements at random: each ends, and shows all of its text, or says that it cannot.</summary>
public class RandomLayoutTests
{
    private const int Deepest = 4;
    private const string Words = "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich, 2026-03-14; Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία";

    [Fact]
    public void Random_documents_lose_nothing_and_end()
    {
        var (laidOut, refused) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            if (IsLaidOut(seed))
                laidOut++;
            else
                refused++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
        Assert.True(laidOut > refused * 2, $"{refused} documents of {laidOut + refused} were refused.");
    }

    private static bool IsLaidOut(int seed)
    {
        var expected = new List<string>();
        try
        {
            var recording = Recording.Of(page =>
            {
                page.Size(new PageSize(220, 160));
                page.Margin(10);
                page.DefaultTextStyle(style => style.FontSize(8));
                page.Footer().Text(text => text.TotalPages());
                Fill(page.Content(), new Random(seed), expected, 0);
            });
            Assert.True(recording.Pages.Count < 400);
            recording.CheckPlaces();
            var shown = recording.Texts.Where(text => !text.Tags.StartsWith("PageFooter", StringComparison.Ordinal)).Select(text => text.Text);
            Assert.Equal(Letters(expected), Letters(shown));
            return true;
        }
        catch (DocumentLayoutException)
        {
            return false;
        }
    }

    private static string Letters(IEnumerable<string> texts) =>
        string.Concat(string.Concat(texts).Where(letter => !char.IsWhiteSpace(letter)).Order());

    private static void Fill(IContainer container, Random random, List<string> expected, int depth)
    {
        switch (depth >= Deepest ? 0 : random.Next(8))
        {
            case 0 or 1:
                var from = random.Next(Words.Length - 1);
                var text = Words.Substring(from, random.Next(1, Words.Length - from));
                expected.Add(text);
                container.Text(text);
                break;
            case 2 or 3:
                container.Column(column =>
                {
                    column.Spacing(random.Next(5));
                    for (var i = random.Next(1, 6); i > 0; i--)
                        Fill(column.Item(), random, expected, depth + 1);
                });
                break;
            case 4:
                container.Row(row =>
                {
                    for (var i = random.Next(1, 3); i > 0; i--)
                        Fill(row.RelativeItem(random.Next(1, 3)), random, expected, depth + 1);
                });
                break;
            case 5:
                FillTable(container, random, expected, depth);
                break;
            default:
                Fill(Wrap(container, random), random, expected, depth + 1);
                break;
        }
    }

    private static void FillTable(IContainer container, Random random, List<string> expected, int depth) => container.Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn();
            columns.RelativeColumn(2);
        });
        for (var i = random.Next(1, 8); i > 0; i--)
            Fill(table.Cell().RowSpan((uint)random.Next(1, 3)).Padding(1), random, expected, depth + 1);
    });

    private static IContainer Wrap(IContainer container, Random random) => random.Next(12) switch
    {
        0 => container.Padding(random.Next(6)),
        1 => container.Border(1).Background(Colors.Grey.Lighten3),
        2 => container.AlignRight(),
        3 => container.AlignBottom(),
        4 => container.EnsureSpace(random.Next(60)),
        5 => container.PreventPageBreak(),
        6 => container.ShowEntire(),
        7 => container.SemanticSection().Section("section"),
        8 => container.MinHeight(random.Next(60)),
        9 => container.MaxHeight(60),
        10 => container.DefaultTextStyle(style => style.FontSize(random.Next(5, 15)).Italic()),
        _ => container.Shrink().Extend(),
    };
}
