using FsCheck;
using FsCheck.Fluent;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Layout;

public class TableTests
{
    private static readonly string[] Words =
        ["a", "word", "two words", "a longer sentence that is wrapped", "Ωμέγα", "Привіт, світе", "1,234.50", "", "line\nline", "Donaudampfschifffahrtsgesellschaft"];

    private static Arbitrary<IList<string>> Cells { get; } =
        Gen.Elements(Words).ListOf().Select(cells => (IList<string>)[.. cells]).ToArbitrary();

    [Fact]
    public void Every_cell_is_shown_once_in_order_and_nothing_overlaps() =>
        Prop.ForAll(Cells, Gen.Choose(1, 5).ToArbitrary(), (cells, columns) =>
        {
            var recording = Recording.OfContent(300, 120, content => content.Table(table =>
            {
                Columns(table, columns);
                table.Header(header =>
                {
                    for (var i = 0; i < columns; i++)
                        header.Cell().Text($"H{i}");
                });
                for (var i = 0; i < cells.Count; i++)
                    table.Cell().Padding(2).ShowEntire().Text($"{i}: {cells[i]}");
            }));
            recording.CheckPlaces();
            var (body, heads) = (Body(recording), recording.Texts.Count(text => text.Text == "H0"));
            Assert.Equal(cells.Count == 0 ? 0 : recording.Pages.Count, heads);
            Assert.Equal(
                string.Concat(cells.Select((cell, i) => Squeeze($"{i}: {cell}"))), string.Concat(body.Select(text => Squeeze(text.Text))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Rows_that_are_split_lose_nothing() => Prop.ForAll(Cells, Gen.Choose(1, 4).ToArbitrary(), (cells, columns) =>
    {
        var recording = Recording.OfContent(200, 60, content => content.Table(table =>
        {
            Columns(table, columns);
            foreach (var cell in cells)
                table.Cell().Padding(1).Text(cell);
        }));
        recording.CheckPlaces();
        Assert.Equal(
            string.Concat(cells.Select(Squeeze)).Order(), string.Concat(recording.Texts.Select(text => Squeeze(text.Text))).Order());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Spans_of_any_size_overlap_nothing() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var count = random.Next(1, 30);
        var recording = Recording.OfContent(300, 200, content => content.Table(table =>
        {
            Columns(table, 4);
            for (var i = 0; i < count; i++)
                table.Cell().ColumnSpan((uint)random.Next(1, 4)).RowSpan((uint)random.Next(1, 4)).Padding(1).Text($"c{i}");
        }));
        recording.CheckPlaces();
        Assert.Equal(
            Enumerable.Range(0, count).Select(i => $"c{i}").Order(StringComparer.Ordinal),
            recording.Texts.Select(text => text.Text).Order(StringComparer.Ordinal));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Cells_stand_where_their_row_and_column_say()
    {
        var recording = Recording.OfContent(300, 200, content => content.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(60);
                columns.RelativeColumn();
                columns.RelativeColumn(2);
            });
            table.Cell().Row(2).Column(3).Text("placed");
            table.Cell().Text("first");
            table.Cell().ColumnSpan(2).Text("wide");
            table.Cell().Text("next");
        }));
        Assert.Equal((0, 60, 140, 0), (X("first"), X("wide"), X("placed"), X("next")));
        Assert.Equal(recording.Find("placed").Top, recording.Find("next").Top, 0.01);
        float X(string text) => MathF.Round(recording.Find(text).X, 2);
    }

    [Fact]
    public void A_cell_of_several_rows_makes_the_last_of_them_high_enough()
    {
        var recording = Recording.OfContent(300, 200, content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().RowSpan(2).Height(50).Text("tall");
            table.Cell().Text("one");
            table.Cell().Text("two");
            table.Cell().Text("below");
        }));
        Assert.Equal(recording.Find("one").Bottom, recording.Find("two").Top, 1);
        Assert.Equal(50, recording.Find("below").Top, 1);
    }

    [Fact]
    public void A_cell_of_several_rows_goes_over_pages()
    {
        var recording = Recording.OfContent(300, 50, content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().RowSpan(6).Text("a\nb\nc\nd\ne\nf");
            for (var i = 0; i < 6; i++)
                table.Cell().Text($"row{i}");
        }));
        recording.CheckPlaces();
        Assert.True(recording.Pages.Count > 1);
        Assert.Equal("abcdef", string.Concat(recording.Texts.Where(text => text.X < 100).Select(text => text.Text.TrimEnd())));
        Assert.Equal("row0row1row2row3row4row5", string.Concat(recording.Texts.Where(text => text.X > 100).Select(text => text.Text)));
    }

    [Fact]
    public void Backgrounds_of_a_row_are_equally_high()
    {
        var recording = Recording.OfContent(300, 200, content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().Background(Colors.Red.Medium).Text("one");
            table.Cell().Background(Colors.Red.Medium).Text("one\ntwo\nthree");
        }));
        Assert.Single(recording.Shapes.Where(shape => shape.Kind == "rectangle").Select(shape => shape.Height).Distinct());
    }

    [Fact]
    public void Footers_are_repeated_and_last_cells_reach_down()
    {
        var recording = Recording.OfContent(100, 100, content => content.ExtendVertical().Table(table =>
        {
            Columns(table, 1);
            table.ExtendLastCellsToTableBottom();
            table.Footer(footer => footer.Cell().Height(15).Text("foot"));
            for (var i = 0; i < 4; i++)
                table.Cell().Background(Colors.Red.Medium).Height(40);
        }));
        Assert.Equal(2, recording.Pages.Count);
        Assert.Equal(2, recording.Texts.Count(text => text.Text == "foot"));
        var last = recording.Shapes.Last(shape => shape.Kind == "rectangle");
        Assert.Equal(85, last.Y + last.Height, 0.1);
    }

    [Fact]
    public void Rows_cells_and_headings_are_tagged_once()
    {
        var recording = Recording.OfContent(300, 60, content => content.Table(table =>
        {
            Columns(table, 2);
            table.Header(header =>
            {
                header.Cell().Text("left");
                header.Cell().Text("right");
            });
            for (var i = 0; i < 20; i++)
                table.Cell().Text($"cell{i}");
        }));
        Assert.True(recording.Pages.Count > 2);
        Assert.Equal("Table/TableRow/TableHeaderCell", recording.Texts[0].Tags);
        Assert.Equal("continued/Artifact/TableRow/TableHeaderCell", recording.Texts.First(text => text.Page == 2).Tags);
        Assert.Equal(1, TagsOf("Table "));
        Assert.Equal(20, TagsOf("TableCell "));
        Assert.EndsWith("TableRow/TableCell", recording.Find("cell7").Tags, StringComparison.Ordinal);
        int TagsOf(string tag) => recording.Shapes.Count(shape => shape.Kind == "tag" && shape.Detail.StartsWith(tag, StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_within_one_table_tag_are_one()
    {
        var recording = Recording.OfContent(300, 60, content => content.SemanticTable().Column(column =>
        {
            for (var part = 0; part < 3; part++)
                column.Item().Table(table =>
                {
                    Columns(table, 1);
                    table.Cell().Text("cell");
                });
        }));
        Assert.Single(recording.Shapes, shape => shape.Kind == "tag" && shape.Detail.StartsWith("Table ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<DocumentComposeException>(() => Recording.OfContent(100, 100, content => content.Table(table => table.Cell().Text("x"))));
        Assert.Throws<DocumentComposeException>(() => Recording.OfContent(100, 100, content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().Column(3).Text("x");
        })));
        Assert.Contains("more width", Recording.Fails(100, 100, content => content.Table(table =>
        {
            table.ColumnsDefinition(columns => columns.ConstantColumn(101));
            table.Cell().Text("x");
        })).Message, StringComparison.Ordinal);
        Assert.Contains("as a whole", Recording.Fails(100, 50, content => content.Table(table =>
        {
            Columns(table, 1);
            table.Cell().ShowEntire().Text("1\n2\n3\n4\n5\n6\n7\n8\n9");
        })).Message, StringComparison.Ordinal);
    }

    private static void Columns(TableDescriptor table, int count) => table.ColumnsDefinition(columns =>
    {
        for (var i = 0; i < count; i++)
            columns.RelativeColumn();
    });

    private static List<DrawnText> Body(Recording recording) =>
        [.. recording.Texts.Where(text => !text.Tags.Contains("Header", StringComparison.Ordinal))];

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
