using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Layout;

public class ElementTests
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5ErkJggg==");

    [Fact]
    public void Padding_adds_up_and_surrounds()
    {
        var box = Box(content => content.Padding(5).PaddingLeft(10).PaddingTop(1, Unit.Inch).Background(Colors.Red.Medium));
        Assert.Equal((15f, 77f, 180f, 18f), box);
    }

    [Fact]
    public void Sizes_are_bounded()
    {
        Assert.Equal((0f, 0f, 30f, 40f), Box(content => content.Width(30).Height(40).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 50f, 100f), Box(content => content.MaxWidth(50).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 60f, 20f), Box(content => content.Shrink().MinWidth(60).MinHeight(20).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 200f, 50f), Box(content => content.AspectRatio(4).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 100f, 100f), Box(content => content.AspectRatio(1, AspectRatioOption.FitArea).Background(Colors.Red.Medium)));
    }

    [Fact]
    public void Content_stands_where_it_is_aligned()
    {
        Assert.Equal((160f, 80f, 40f, 20f), Box(content => content.AlignRight().AlignBottom().Width(40).Height(20).Background(Colors.Red.Medium)));
        Assert.Equal((80f, 40f, 40f, 20f), Box(content => content.AlignCenter().AlignMiddle().Width(40).Height(20).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 200f, 100f), Box(content => content.Shrink().Extend().Background(Colors.Red.Medium)));
    }

    [Fact]
    public void Rows_share_their_width()
    {
        var recording = Recording.OfContent(200, 100, content => content.Row(row =>
        {
            row.Spacing(10);
            row.ConstantItem(50).Text("constant");
            row.RelativeItem(1).Text("one");
            row.RelativeItem(2).Text("two");
            row.AutoItem().Width(10);
        }));
        Assert.Equal([0f, 60f, 106.67f], recording.Texts.Select(text => MathF.Round(text.X, 2)));
    }

    [Fact]
    public void Items_of_a_row_go_on_each_by_itself_and_repeated_ones_come_again()
    {
        static Recording Of(Func<IContainer, IContainer> first) => Recording.OfContent(200, 30, content => content.Row(row =>
        {
            first(row.RelativeItem()).Text("A");
            row.RelativeItem().Text("1\n2\n3\n4");
        }));
        Assert.Equal(["A12", "34"], new[] { 1, 2 }.Select(Of(item => item).JoinedTextOf));
        Assert.Equal(["A12", "A34"], new[] { 1, 2 }.Select(Of(item => item.Repeat()).JoinedTextOf));
    }

    [Fact]
    public void Columns_space_what_they_show()
    {
        var recording = Recording.OfContent(200, 100, content => content.Column(column =>
        {
            column.Spacing(7);
            column.Item().Height(10).Text("a").FontSize(5);
            column.Item().ShowIf(false).Height(30).Text("hidden");
            column.Item().Height(10).Text("b").FontSize(5);
        }));
        Assert.Equal(17, recording.Find("b").Top - recording.Find("a").Top, 0.01);
        Assert.DoesNotContain(recording.Texts, text => text.Text == "hidden");
    }

    [Fact]
    public void Decoration_and_layers_stand_around_and_behind()
    {
        var recording = Recording.OfContent(200, 60, content => content.Decoration(decoration =>
        {
            decoration.Before().Text("before");
            decoration.Content().Text("1\n2\n3\n4");
            decoration.After().Text("after");
        }));
        Assert.Equal(["before", "1", "2", "after"], recording.TextsOf(1));
        Assert.Equal(["before", "3", "4", "after"], recording.TextsOf(2));

        var layers = Recording.OfContent(200, 60, content => content.Layers(pile =>
        {
            pile.Layer().Text("behind");
            pile.PrimaryLayer().Text("primary");
            pile.Layer().Text("front");
        }));
        Assert.Equal(["behind", "primary", "front"], layers.TextsOf(1));
    }

    [Fact]
    public void Borders_lie_on_the_edge_and_take_no_room()
    {
        var recording = Recording.OfContent(200, 100, content => content.Border(2).BorderColor(Colors.Red.Medium).Text("x"));
        Assert.Equal(0, recording.Find("x").X);
        var sides = recording.Shapes.Where(shape => shape.Kind == "rectangle").ToList();
        Assert.Equal(4, sides.Count);
        Assert.Equal((-1f, -1f, 202f, 2f), (sides[0].X, sides[0].Y, sides[0].Width, sides[0].Height));
        var inside = Recording.OfContent(200, 100, content => content.BorderBottom(2).BorderAlignmentInside().Text("x"));
        Assert.Equal((0f, 98f, 200f, 2f), Rectangle(inside));
        Assert.Contains(
            Recording.OfContent(200, 100, content => content.Border(2).CornerRadius(5).Text("x")).Shapes, shape => shape.Kind == "stroke");
    }

    [Fact]
    public void Lines_go_along_the_room()
    {
        Assert.Equal((0f, 0f, 200f, 3f), Box(content => content.LineHorizontal(3).LineColor(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 3f, 100f), Box(content => content.LineVertical(3).LineColor(Colors.Red.Medium)));
        var dashed = Recording.OfContent(200, 100, content => content.LineHorizontal(3).LineDashPattern([2, 2]));
        Assert.Contains(dashed.Shapes, shape => shape.Kind == "stroke");
    }

    [Fact]
    public void Content_is_moved_turned_and_scaled()
    {
        Assert.Equal((5f, 7f, 20f, 10f), Box(content => content.TranslateX(5).TranslateY(7).Width(20).Height(10).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 10f, 20f), Box(content => content.Shrink().RotateRight().Width(20).Height(10).Background(Colors.Red.Medium)));
        Assert.Equal((0f, 0f, 40f, 20f), Box(content => content.Scale(2).Width(20).Height(10).Background(Colors.Red.Medium)));
        Assert.Equal((180f, 0f, 20f, 10f), Box(content => content.FlipHorizontal().Width(20).Height(10).Background(Colors.Red.Medium)));
        var fitted = Box(content => content.ScaleToFit().Width(400).Height(100).Background(Colors.Red.Medium));
        Assert.Equal(200, fitted.Width, 0.2);
    }

    [Fact]
    public void Pictures_keep_their_proportions()
    {
        Assert.Equal((0f, 0f, 200f, 100f), Image(content => content.Image(Picture)));
        Assert.Equal((0f, 0f, 100f, 50f), Image(content => content.Height(50).Image(Picture).FitHeight()));
        Assert.Equal((0f, 0f, 60f, 30f), Image(content => content.Width(60).Height(90).Image(Picture).FitArea()));
        Assert.Equal((0f, 0f, 60f, 90f), Image(content => content.Width(60).Height(90).Image(Picture).FitUnproportionally()));

        static (float, float, float, float) Image(Action<IContainer> content) => Place(Recording.OfContent(200, 100, content), "image");
    }

    [Fact]
    public void Drawings_are_made_for_their_room()
    {
        var sizes = new List<Size>();
        Recording.OfContent(200, 100, content => content.Height(40).Svg(size =>
        {
            sizes.Add(size);
            return $"<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10'/></svg>";
        }));
        Assert.Equal((200f, 40f), (Assert.Single(sizes).Width, sizes[0].Height));
    }

    [Fact]
    public void Broken_pictures_and_drawings_are_refused_where_they_are_described()
    {
        Assert.Throws<DocumentComposeException>(() => Recording.OfContent(200, 100, content => content.Image([1, 2, 3])));
        Assert.Throws<DocumentComposeException>(() => Recording.OfContent(200, 100, content => content.Svg("<svg")));
    }

    [Fact]
    public void Headings_are_tagged_and_come_into_the_outline()
    {
        var recording = Recording.OfContent(200, 100, content => content.Column(column =>
        {
            column.Item().SemanticHeader2().Text(text =>
            {
                text.Span("The ");
                text.Span("title").Bold();
            });
            column.Item().SemanticList().SemanticListItem().Row(row =>
            {
                row.AutoItem().SemanticListLabel().Text("1.");
                row.RelativeItem().SemanticListItemBody().Text("item");
            });
        }));
        Assert.Contains(recording.Shapes, shape => shape is { Kind: "bookmark", Detail: "2 The title" });
        Assert.Equal("H2", recording.Find("title").Tags);
        Assert.Equal("List/ListItem/ListBody", recording.Find("item").Tags);
    }

    [Fact]
    public void Colours_are_read_and_written()
    {
        Assert.Equal(0xFF1976D2, Color.FromHex("#1976D2").Hex);
        Assert.Equal(0xFF1199DD, Color.FromHex("19D").Hex);
        Assert.Equal(0x80112233, ((Color)"80112233").Hex);
        Assert.Equal("#1976D2", Colors.Blue.Darken2.ToString());
        Assert.Equal("#801976D2", Colors.Blue.Darken2.WithAlpha(0x80).ToString());
        Assert.Throws<ArgumentException>(() => Color.FromHex("red"));
    }

    private static (float X, float Y, float Width, float Height) Box(Action<IContainer> content) => Rectangle(Recording.OfContent(200, 100, content));

    private static (float X, float Y, float Width, float Height) Rectangle(Recording recording) => Place(recording, "rectangle");

    private static (float X, float Y, float Width, float Height) Place(Recording recording, string kind)
    {
        var shape = Assert.Single(recording.Shapes, shape => shape.Kind == kind);
        return (MathF.Round(shape.X, 2), MathF.Round(shape.Y, 2), MathF.Round(shape.Width, 2), MathF.Round(shape.Height, 2));
    }
}
