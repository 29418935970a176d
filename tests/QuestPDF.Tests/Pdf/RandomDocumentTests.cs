using System.Text;
using System.Text.RegularExpressions;
using QuestPDF.Pdf;
using QuestPDF.Tests.Support;

namespace QuestPDF.Tests.Pdf;

public class RandomDocumentTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_documents_are_sound(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 8; i++)
        {
            var pages = Enumerable.Range(0, random.Next(1, 6)).Select(_ => (Action<IPageCanvas>)(canvas => Draw(canvas, random, 0))).ToList();
            var compress = random.Next(2) == 0;
            var pdf = TestPdf.WritePages(pages, new PdfSettings { Tagged = random.Next(3) > 0, Compress = compress });
            Tools.Check(pdf);
            if (!compress)
                Assert.Equal(pages.Count, CheckNesting(Encoding.Latin1.GetString(pdf)));
        }
    }

    /// <summary>What content opens it closes, inside out where the format asks for it. Tells how many pages there were.</summary>
    private static int CheckNesting(string pdf)
    {
        var contents = Regex.Matches(pdf, "stream\n(1 0 0 -1 0 842 cm\n.*?)endstream", RegexOptions.Singleline);
        foreach (Match content in contents)
        {
            var marks = new Stack<string>();
            var saved = 0;
            foreach (var word in content.Groups[1].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                saved += word == "q" ? 1 : word == "Q" ? -1 : 0;
                Assert.True(saved >= 0);
                if (word is "BT" or "BMC" || word.EndsWith("BDC", StringComparison.Ordinal))
                    marks.Push(word);
                else if (word is "ET")
                    Assert.Equal("BT", marks.Pop());
                else if (word is "EMC")
                    Assert.NotEqual("BT", marks.Pop());
            }

            Assert.Equal(0, saved);
            Assert.Empty(marks);
        }

        return contents.Count;
    }

    private static void Draw(IPageCanvas canvas, Random random, int depth)
    {
        for (var steps = random.Next(2, 9); steps > 0; steps--)
        {
            var (x, y) = (random.NextSingle() * 500, random.NextSingle() * 700);
            switch (random.Next(depth < 5 ? 16 : 12))
            {
                case 0:
                    canvas.FillRectangle(x, y, 50, -20, (uint)random.NextInt64(uint.MaxValue));
                    break;
                case 1:
                    canvas.FillPath(PathOf(random), (uint)random.NextInt64(uint.MaxValue), random.Next(2) == 0);
                    break;
                case 2:
                    canvas.StrokePath(PathOf(random), 0xFF000000, new StrokeStyle(random.NextSingle() * 4, random.Next(2) == 0 ? null : [0, random.Next(3)], Join: (LineJoin)random.Next(3)));
                    break;
                case 3:
                    canvas.FillPath(PathOf(random), new LinearGradient(x, y, 9, 9, [new GradientStop(random.NextSingle(), 0xFF123456), new GradientStop(0.2f, 0)]));
                    break;
                case 4:
                    canvas.Translate(x / 10, y * 1e6f);
                    break;
                case 5:
                    canvas.Scale(random.NextSingle() - 0.5f, 0);
                    break;
                case 6:
                    canvas.Rotate(x * 100);
                    break;
                case 7:
                    canvas.ClipPath(PathOf(random), random.Next(2) == 0);
                    break;
                case 8:
                    canvas.Opacity(random.NextSingle());
                    break;
                case 9:
                    canvas.Link(x, y, 20, 10, "https://example.org/");
                    break;
                case 10 or 11:
                    canvas.Text("Text ☃ 漢", x, y, random.Next(0, 30), (uint)random.NextInt64(uint.MaxValue));
                    break;
                case 12 or 13:
                    canvas.Save();
                    Draw(canvas, random, depth + 1);
                    canvas.Restore();
                    break;
                default:
                    canvas.BeginTag((PdfTag)random.Next((int)PdfTag.PageFooter + 1), "words");
                    Draw(canvas, random, depth + 1);
                    canvas.EndTag();
                    break;
            }
        }
    }

    private static PathData PathOf(Random random)
    {
        var path = new PathData();
        for (var pieces = random.Next(0, 5); pieces > 0; pieces--)
            path.MoveTo(random.Next(500), random.Next(500)).CubicTo(1, 2, random.Next(90), 4, 5, random.Next(90)).LineTo(random.NextSingle() * 1e9f, 3).Close();
        return path;
    }
}
