using FsCheck;
using FsCheck.Fluent;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Layout;

public class TextTests
{
    /// <summary>Letters, spaces and whatever else decides on lines.</summary>
    private static readonly string[] Pieces =
        ["a", "be", "See", " ", "  ", "-", "well-known", "x/y", "1-2", "Ωμέγα", "Київ", "日本語", "、", "é", "e\u0301", "\u00A0", "\u200B", "\u00AD", "\n", "\r\n", "\t", "\u0007", "😀", "☃", "\u2003", "\u3000", "\uD800", "Donaudampfschiff", "(", ")", "—", "?", "=", "https://example.com/a?b=c"];

    private static Arbitrary<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Lines_hold_every_character_once_and_in_order() => Prop.ForAll(Texts, Gen.Choose(12, 200).ToArbitrary(), (text, width) =>
    {
        var recording = Recording.OfContent(width, 100, content => content.Text(text));
        Assert.Equal(Visible(text), Visible(string.Concat(recording.Texts.Select(drawn => drawn.Text == "-" ? "" : drawn.Text))));
        recording.CheckPlaces();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Pieces_of_different_style_break_as_one_text() => Prop.ForAll(Texts, Gen.Choose(30, 200).ToArbitrary(), (text, width) =>
    {
        var recording = Recording.OfContent(width, 400, content => content.Text(block =>
        {
            for (var i = 0; i < text.Length; i += 3)
                if (i % 2 == 0)
                    block.Span(text[i..Math.Min(text.Length, i + 3)]).Bold();
                else
                    block.Span(text[i..Math.Min(text.Length, i + 3)]).FontSize(14);
        }));
        Assert.All(recording.Texts, drawn => Assert.True(drawn.Right <= width + 0.1));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("one two", 20, "one |two")]
    [InlineData("one-two", 22, "one-|two")]
    [InlineData("2026-03", 27, "2026|-03")]
    [InlineData("ab\u00A0cd ef", 25, "ab\u00A0cd |ef")]
    [InlineData("ab\u200Bcd", 13, "ab|cd")]
    [InlineData("hand\u00ADbuch", 35, "hand|-|buch")]
    [InlineData("hand\u00ADbuch", 90, "handbuch")]
    [InlineData("a\n\nb", 90, "a |b")]
    public void Lines_end_where_they_may(string text, float width, string expected)
    {
        var recording = Recording.OfContent(width, 200, content => content.Text(text));
        Assert.Equal(expected, string.Join('|', recording.Texts.Select(drawn => drawn.Text)));
    }

    [Fact]
    public void Ideographs_are_words_of_their_own_but_lines_do_not_begin_with_their_full_stops()
    {
        var width = Recording.OfContent(300, 50, content => content.Text("日本、語")).Texts.Sum(text => text.Width);
        var recording = Recording.OfContent(width * 0.55f, 100, content => content.Text("日本、語"));
        Assert.Equal("日|本、|語", string.Join('|', recording.Texts.GroupBy(text => text.Top).Select(line => string.Concat(line.Select(text => text.Text)))));
    }

    [Fact]
    public void Controls_are_shown_as_missing_and_tabs_are_four_spaces_wide()
    {
        var recording = Recording.OfContent(300, 50, content => content.Text("a\u0000b\uD800c\td"));
        Assert.Equal("a\uFFFDb\uFFFDc d", recording.TextOf(1));
        var spaces = Recording.OfContent(300, 50, content => content.Text("a\uFFFDb\uFFFDc    d"));
        Assert.Equal(spaces.Texts[^1].Right, recording.Texts[^1].Right, 0.01);
    }

    [Fact]
    public void Lines_that_are_too_many_end_in_an_ellipsis()
    {
        var recording = Recording.OfContent(80, 200, content => content.Text("one two three four five six seven eight nine ten").ClampLines(2));
        var text = recording.TextOf(1);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.StartsWith("one two", text, StringComparison.Ordinal);
        Assert.Equal(2, recording.Texts.Select(drawn => drawn.Top).Distinct().Count());
        Assert.All(recording.Texts, drawn => Assert.True(drawn.Right <= 80.1));
        Assert.Equal("short", Recording.OfContent(80, 200, content => content.Text("short").ClampLines(2)).TextOf(1));
    }

    [Fact]
    public void Lines_stand_where_they_are_aligned()
    {
        DrawnText At(Func<TextBlockDescriptor, TextBlockDescriptor> align) =>
            Recording.OfContent(100, 50, content => align(content.Text("word"))).Find("word");
        Assert.Equal(0, At(text => text.AlignLeft()).X);
        Assert.Equal(100, At(text => text.AlignRight()).Right, 0.01);
        Assert.Equal(50, (At(text => text.AlignCenter()).X + At(text => text.AlignCenter()).Right) / 2, 0.01);
        Assert.Equal(100, At(text => text.AlignEnd()).Right, 0.01);
    }

    [Fact]
    public void Justified_lines_reach_from_edge_to_edge_except_the_last()
    {
        var recording = Recording.OfContent(90, 200, content => content.Text("aa bb cc dd ee ff gg hh ii jj kk ll mm").Justify());
        Assert.True(recording.Texts.Count > 1);
        Assert.All(recording.Texts.SkipLast(1), drawn => Assert.Equal(90, drawn.Right, 0.05));
        Assert.True(recording.Texts[^1].Right < 80);
    }

    [Fact]
    public void Text_goes_on_where_the_page_before_ended()
    {
        var words = string.Join(' ', Enumerable.Range(1, 400).Select(i => $"word{i}"));
        var recording = Recording.OfContent(200, 60, content => content.Text(words));
        Assert.True(recording.Pages.Count > 5);
        Assert.Equal(words, string.Concat(recording.Texts.Select(drawn => drawn.Text)));
        recording.CheckPlaces();
    }

    [Fact]
    public void Paragraphs_are_set_apart_and_indented()
    {
        var plain = Recording.OfContent(200, 200, content => content.Text("first\nsecond"));
        var spaced = Recording.OfContent(200, 200, content => content.Text("first\nsecond").ParagraphSpacing(7).ParagraphFirstLineIndentation(11));
        Assert.Equal(plain.Find("second").Top + 7, spaced.Find("second").Top, 0.01);
        Assert.Equal(11, spaced.Find("first").X, 0.01);
        Assert.Equal(11, spaced.Find("second").X, 0.01);
    }

    [Fact]
    public void Styles_are_inherited_and_overridden()
    {
        var recording = Recording.OfContent(300, 100, content => content.DefaultTextStyle(style => style.FontSize(20)).Column(column =>
        {
            column.Item().Text("large");
            column.Item().Text("small").FontSize(5);
            column.Item().Text(text =>
            {
                text.Span("base");
                text.Span("up").Superscript();
            });
        }));
        Assert.Equal(4, HeightOf("large") / HeightOf("small"), 0.01);
        Assert.Equal(0.6, HeightOf("up") / HeightOf("base"), 0.01);
        Assert.True(recording.Find("up").Bottom < recording.Find("base").Bottom);
        float HeightOf(string text) => recording.Find(text).Bottom - recording.Find(text).Top;
    }

    [Fact]
    public void Styles_made_alike_are_the_same_and_none_changes()
    {
        var first = TextStyle.Default.FontSize(9).Bold().FontColor(Colors.Red.Medium);
        Assert.Same(first, TextStyle.Default.FontSize(9).Bold().FontColor(Colors.Red.Medium));
        Assert.NotSame(first, first.Italic());
        Assert.Null(TextStyle.Default.Size);
    }

    [Fact]
    public void Lines_are_as_far_apart_as_their_factor_says()
    {
        var recording = Recording.OfContent(200, 200, content => content.Text("a\nb").LineHeight(2));
        Assert.Equal(20, recording.Find("b").Top - recording.Find("a").Top, 0.01);
    }

    [Fact]
    public void Elements_stand_in_lines()
    {
        var recording = Recording.OfContent(200, 100, content => content.Text(text =>
        {
            text.Span("before");
            text.Element().Width(30).Height(8).Background(Colors.Red.Medium);
            text.Span("after");
        }));
        Assert.Equal(recording.Find("before").Right + 30, recording.Find("after").X, 0.01);
        Assert.Equal(30, Assert.Single(recording.Shapes, shape => shape.Kind == "rectangle").Width, 0.01);
    }

    [Fact]
    public void Links_cover_their_words()
    {
        var recording = Recording.OfContent(200, 100, content => content.Text(text =>
        {
            text.Span("see ");
            text.Hyperlink("there", "https://example.com/");
            text.SectionLink(" here", "part");
        }));
        var link = Assert.Single(recording.Shapes, shape => shape.Kind == "link");
        Assert.Equal((recording.Find("there").X, "https://example.com/"), (link.X, link.Detail));
        Assert.Contains("Paragraph/Link", recording.Find("there").Tags, StringComparison.Ordinal);
        Assert.Contains(recording.Shapes, shape => shape is { Kind: "jump", Detail: "part" });
    }

    [Fact]
    public void No_text_takes_no_room()
    {
        var recording = Recording.OfContent(200, 100, content => content.Column(column =>
        {
            column.Spacing(10);
            column.Item().Text("");
            column.Item().Text((string?)null);
            column.Item().Text("shown");
        }));
        Assert.Equal(0, recording.Find("shown").Top, 1);
    }

    [Fact]
    public void A_room_narrower_than_a_letter_fails() =>
        Assert.Contains("too little for a single character", Recording.Fails(3, 100, content => content.Text("W")).Message, StringComparison.Ordinal);

    /// <summary>What has to be seen: spaces are where lines end, so they are left out on both sides.</summary>
    private static string Visible(string text) => string.Concat(
        text.EnumerateRunes().Select(rune => rune.Value is '\u0007' or 0xFFFD ? "\uFFFD" : $"{rune}")
            .Where(rune => rune is not ("\u00AD" or "\u200B" or "-" or "\r") && (!char.IsWhiteSpace(rune[0]) || rune == "\u00A0")));
}
