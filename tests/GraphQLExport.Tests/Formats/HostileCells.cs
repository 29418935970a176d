using System.Text;

namespace GraphQLExport.Tests.Formats;

/// <summary>A thousand texts that no format may stumble over, the same at every run.</summary>
internal static class HostileCells
{
    private const int Generated = 1_000;

    /// <summary>The bytes of listed texts first, then of generated ones: pieces in any order, any code points, and no text at all.</summary>
    public static IEnumerable<byte[]> Texts()
    {
        byte[][] listed =
        [
            [0], [0, (byte)'a'], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x8E], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80], [(byte)'a', 0xE2, 0x28, 0xA1],
            .. Enumerable.Range(0, 0x20).Select(control => new[] { (byte)'a', (byte)control, (byte)'b' }),
            .. HostileText.Pieces.Select(Encoding.UTF8.GetBytes),
            .. ((int[])[0x7F, 0x80, 0x85, 0x9F, 0xA0, 0x2028, 0x2029, 0x202E, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF]).Select(code => Encoding.UTF8.GetBytes(char.ConvertFromUtf32(code))),
        ];
        var random = new Random(20260118);
        return listed.Concat(Enumerable.Range(0, Generated).Select(_ => Generate(random)));
    }

    private static byte[] Generate(Random random)
    {
        using var text = new MemoryStream();
        for (var parts = random.Next(6); parts > 0; parts--)
        {
            if (random.Next(8) == 0)
                text.WriteByte((byte)random.Next(256));
            else if (random.Next(3) == 0)
                text.Write(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(random.Next(2) == 0 ? random.Next(0xD800) : random.Next(0xE000, 0x110000))));
            else
                text.Write(Encoding.UTF8.GetBytes(HostileText.Pieces[random.Next(HostileText.Pieces.Count)]));
        }

        return text.ToArray();
    }
}
