using QuestPDF.Drawing.Exceptions;
using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Layout;

public class PagingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(120)]
    public void Pages_are_numbered_and_counted(int pages)
    {
        var recording = Recording.Of(page =>
        {
            page.Size(new PageSize(200, 100));
            page.Footer().AlignRight().Text(text =>
            {
                text.Span("page ");
                text.CurrentPageNumber();
                text.Span(" of ");
                text.TotalPages();
            });
            Pages(page.Content(), pages);
        });
        Assert.Equal(pages, recording.Pages.Count);
        for (var page = 1; page <= pages; page++)
        {
            Assert.EndsWith($"page {page} of {pages}", recording.TextOf(page), StringComparison.Ordinal);
            Assert.Equal(200, recording.Texts.Where(text => text.Page == page).Max(text => text.Right), 0.1);
        }

        recording.CheckPlaces();
    }

    [Fact]
    public void Page_numbers_are_written_as_wanted_and_go_on_in_the_next_set_of_pages()
    {
        var recording = Recording.Of(Document.Create(document =>
        {
            foreach (var pages in new[] { 2, 3 })
                document.Page(page =>
                {
                    page.Size(new PageSize(200, 100));
                    page.Header().Text(text => text.CurrentPageNumber().Format(number => $"<{number:D3}>"));
                    Pages(page.Content(), pages);
                });
        }));
        Assert.Equal(["<001>", "<002>", "<003>", "<004>", "<005>"], recording.Texts.Where(text => text.Text[0] == '<').Select(text => text.Text));
    }

    [Fact]
    public void Sections_know_their_pages_even_before_they_come()
    {
        var recording = Recording.OfContent(300, 100, content => content.Column(column =>
        {
            column.Item().Text(text =>
            {
                text.BeginPageNumberOfSection("part");
                text.Span("-");
                text.EndPageNumberOfSection("part");
                text.Span("/");
                text.TotalPagesWithinSection("part");
                text.Span("/");
                text.TotalPages();
                text.Span("/");
                text.BeginPageNumberOfSection("none");
            });
            column.Item().PageBreak();
            column.Item().Section("part").Column(part =>
            {
                for (var i = 0; i < 3; i++)
                {
                    part.Item().Text(text => text.PageNumberWithinSection("part"));
                    part.Item().PageBreak();
                }
            });
            column.Item().Text("end");
        }));
        Assert.Equal("2-5/4/5/", recording.TextOf(1));
        Assert.Equal(["1", "2", "3"], new[] { 2, 3, 4 }.Select(recording.TextOf));
        Assert.Equal(2, Assert.Single(recording.Shapes, shape => shape.Kind == "section").Page);
    }

    [Fact]
    public void Headers_footers_and_layers_stand_on_each_page()
    {
        var recording = Recording.Of(page =>
        {
            page.Size(new PageSize(200, 150));
            page.Margin(20);
            page.Background().Text("behind");
            page.Foreground().AlignBottom().Text("front");
            page.Header().Column(header =>
            {
                header.Item().ShowOnce().Text("title");
                header.Item().SkipOnce().Text("again");
            });
            page.Footer().Text("foot");
            Pages(page.Content(), 3);
        });
        Assert.Equal(["behind", "title", "item 0", "foot", "front"], recording.TextsOf(1));
        Assert.Equal(["behind", "again", "item 1", "foot", "front"], recording.TextsOf(2));
        Assert.Equal(["behind", "again", "item 2", "foot", "front"], recording.TextsOf(3));
        Assert.Equal("Paragraph", recording.Find("title").Tags);
        Assert.Equal("PageHeader", recording.Texts.First(text => text.Text == "again").Tags);
        Assert.Equal((20f, 130f), (recording.Find("title").X, MathF.Round(recording.Find("foot", 1).Bottom)));
    }

    [Fact]
    public void Headers_with_the_number_of_pages_are_shown_once_all_the_same()
    {
        var recording = Recording.Of(page =>
        {
            page.Size(new PageSize(200, 100));
            page.Header().Column(header =>
            {
                header.Item().ShowOnce().Text(text =>
                {
                    text.TotalPages();
                    text.Hyperlink(" pages", "https://example.com/");
                });
                header.Item().SkipOnce().Text(text => text.TotalPages());
            });
            Pages(page.Content(), 2);
        });
        Assert.Equal("item 02 pages", recording.TextOf(1));
        Assert.Equal("item 12", recording.TextOf(2));
        Assert.Single(recording.Shapes.Where(shape => shape.Kind == "link").Select(shape => shape.Page).Distinct());
    }

    [Fact]
    public void Content_is_kept_together_or_not_as_it_says()
    {
        static Recording Of(Func<IContainer, IContainer> rule) => Recording.OfContent(200, 100, content => content.Column(column =>
        {
            column.Item().Height(70).Text("above");
            rule(column.Item()).Text("1\n2\n3\n4");
        }));
        Assert.Equal("above12", Of(item => item).JoinedTextOf(1));
        Assert.Equal("1234", Of(item => item.ShowEntire()).JoinedTextOf(2));
        Assert.Equal("1234", Of(item => item.PreventPageBreak()).JoinedTextOf(2));
        Assert.Equal("1234", Of(item => item.EnsureSpace(40)).JoinedTextOf(2));
        Assert.Equal("34", Of(item => item.EnsureSpace(20)).JoinedTextOf(2));
        Assert.Equal("above12", string.Concat(new[] { 1 }.Select(Of(item => item.StopPaging()).JoinedTextOf)));
        Assert.Single(Of(item => item.StopPaging()).Pages);
    }

    [Fact]
    public void Content_higher_than_a_page_is_split_after_it_was_moved()
    {
        var lines = string.Join('\n', Enumerable.Range(10, 40));
        foreach (var rule in new Func<IContainer, IContainer>[] { item => item.PreventPageBreak(), item => item.EnsureSpace(500) })
        {
            var recording = Recording.OfContent(200, 100, content => content.Column(column =>
            {
                column.Item().Height(70).Text("above");
                rule(column.Item()).Text(lines);
            }));
            Assert.Equal("above", recording.TextOf(1));
            Assert.Equal(lines.Split('\n'), recording.Texts.Skip(1).Select(text => text.Text.TrimEnd()));
        }
    }

    [Fact]
    public void Content_that_never_fits_fails_and_says_why()
    {
        Assert.Contains("150 points is asked for, 100", Recording.Fails(100, 100, content => content.Width(150).Text("x")).Message, StringComparison.Ordinal);
        Assert.Contains("200 points is asked for, 100", Recording.Fails(100, 100, content => content.Height(200).Text("x")).Message, StringComparison.Ordinal);
        Assert.Contains("as a whole", Recording.Fails(100, 30, content => content.ShowEntire().Text("1\n2\n3\n4")).Message, StringComparison.Ordinal);
        Assert.Contains("padding", Recording.Fails(100, 100, content => content.Padding(60).Text("x")).Message, StringComparison.Ordinal);
        Assert.Contains("more width", Recording.Fails(100, 100, content => content.Row(row => row.ConstantItem(101).Text("x"))).Message, StringComparison.Ordinal);
        var header = Assert.Throws<DocumentLayoutException>(() => Recording.Of(page =>
        {
            page.Size(new PageSize(100, 100));
            page.Header().Height(120).Text("x");
            page.Content().Text("y");
        }));
        Assert.Contains("header does not fit", header.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_in_between_is_told_with_its_reason()
    {
        var failure = Assert.Throws<DocumentDrawingException>(
            () => Recording.OfContent(100, 100, content => content.Lazy(_ => throw new InvalidOperationException("no rows"))));
        Assert.Equal("no rows", failure.InnerException!.Message);
        Assert.Throws<DocumentComposeException>(() => Recording.Of(Document.Create(_ => { })));
    }

    [Fact]
    public void Lazy_content_is_made_once_when_its_page_comes()
    {
        var recording = new Recording();
        var made = new List<(int Part, int PagesEnded)>();
        recording.Render(Document.Create(document => document.Page(page =>
        {
            page.Size(new PageSize(200, 100));
            page.Footer().Text(text => text.TotalPages());
            page.Content().Column(column =>
            {
                for (var part = 0; part < 20; part++)
                {
                    var number = part;
                    column.Item().Lazy(content =>
                    {
                        made.Add((number, recording.PagesEnded));
                        content.Column(items =>
                        {
                            for (var i = 0; i < 8; i++)
                                items.Item().Height(20).Text($"{number}.{i}");
                        });
                    });
                }
            });
        })));
        Assert.Equal(Enumerable.Range(0, 20), made.Select(entry => entry.Part));
        Assert.All(made, entry => Assert.InRange(entry.PagesEnded, entry.Part * 2 - 1, entry.Part * 2));
        Assert.Equal(160, recording.Texts.Count(text => text.Text.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void Long_documents_cost_as_much_for_each_page_as_short_ones()
    {
        Allocated(50);
        var (few, many) = (Allocated(1000), Allocated(8000));
        Assert.InRange(many / (double)few, 6, 10);

        static long Allocated(int rows)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Document.Create(document => document.Page(page =>
            {
                page.Content().Table(table =>
                {
                    table.ColumnsDefinition(columns => columns.RelativeColumn());
                    for (var i = 0; i < rows; i++)
                        table.Cell().Padding(2).Text($"row {i}");
                });
            })).Count();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Dynamic_components_go_on_from_page_to_page()
    {
        var component = new Countdown { State = 5 };
        var recording = Recording.OfContent(200, 50, content => content.Dynamic(component));
        Assert.Equal(["5 on 1", "4 on 2", "3 on 3", "2 on 4", "1 on 5"], recording.Texts.Select(text => text.Text));
        Assert.Equal(0, component.State);
    }

    [Fact]
    public void Conditions_hold_for_single_pages()
    {
        var recording = Recording.Of(page =>
        {
            page.Size(new PageSize(200, 100));
            page.Footer().Column(footer =>
            {
                footer.Item().ShowIf(context => context.PageNumber == 2).Text("second");
                footer.Item().ShowIf(context => context.PageNumber == context.TotalPages).Text("last");
            });
            Pages(page.Content(), 3);
        });
        Assert.Equal(["item 0", "item 1second", "item 2last"], new[] { 1, 2, 3 }.Select(recording.TextOf));
    }

    private static void Pages(IContainer container, int count) => container.Column(column =>
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                column.Item().PageBreak();
            column.Item().Text($"item {i}");
        }
    });

    private sealed class Countdown : IDynamicComponent<int>
    {
        public int State { get; set; }

        public DynamicComponentComposeResult Compose(DynamicContext context)
        {
            var content = context.CreateElement(container => container.Text($"{State} on {context.PageNumber}"));
            State--;
            return new DynamicComponentComposeResult { Content = content, HasMoreContent = State > 0 };
        }
    }
}
