using System.Collections.Concurrent;

namespace QuestPDF.Fonts;

/// <summary>The registered fonts. Safe for threads.</summary>
internal sealed class FontLibrary
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<FontFace>> _families = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private ConcurrentDictionary<string, FontChain> _chains = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fonts of the process.</summary>
    public static FontLibrary Shared { get; } = new();

    /// <summary>Adds a face, under a name of one's own if one is given. Reads the stream to its end; a face that is there is replaced.</summary>
    /// <exception cref="Pdf.MalformedInputException">It is no font that can be read.</exception>
    public FontFace Register(Stream stream, string? family = null)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var face = FontFace.Load(bytes.ToArray());
        lock (_lock)
        {
            var name = family ?? face.Family;
            if (!_families.TryGetValue(name, out var faces))
            {
                _families[name] = faces = [];
                _order.Add(name);
            }

            faces.RemoveAll(other => other.Weight == face.Weight && other.IsItalic == face.IsItalic);
            faces.Add(face);
            _chains = new ConcurrentDictionary<string, FontChain>(StringComparer.OrdinalIgnoreCase);
        }

        return face;
    }

    /// <summary>
    /// The nearest face of the first of the families that is registered (of the first registered family if none is), then the nearest faces
    /// of the other families, then those of every registered family in the order of registration.
    /// Weights go from 100 to 900; nearness is as CSS Fonts 4 defines it.
    /// </summary>
    /// <exception cref="InvalidOperationException">No font is registered.</exception>
    public FontChain Resolve(IReadOnlyList<string> families, int weight, bool italic)
    {
        var key = $"{string.Join('\n', families)}\n{weight}{(italic ? "i" : "")}";
        return _chains.TryGetValue(key, out var chain) ? chain : Build(key, families, weight, italic);
    }

    private FontChain Build(string key, IReadOnlyList<string> families, int weight, bool italic)
    {
        lock (_lock)
        {
            if (_order.Count == 0)
                throw new InvalidOperationException("No font is registered.");
            var names = families.Where(_families.ContainsKey).Concat(_order).Distinct(StringComparer.OrdinalIgnoreCase);
            return _chains[key] = new FontChain([.. names.Select(name => Nearest(_families[name], weight, italic))]);
        }
    }

    private static FontFace Nearest(List<FontFace> faces, int weight, bool italic) =>
        faces.OrderBy(face => face.IsItalic == italic ? 0 : 1).ThenBy(face => Distance(face.Weight, weight)).First();

    /// <summary>Between 400 and 500 heavier first up to 500, then lighter; below 400 lighter first, above 500 heavier first.</summary>
    private static int Distance(int has, int wanted)
    {
        var gap = Math.Abs(has - wanted);
        var wrongWay = wanted switch
        {
            < 400 => has > wanted,
            > 500 => has < wanted,
            _ => has > 500,
        };
        var later = wanted is >= 400 and <= 500 && has < wanted;
        return gap + (wrongWay ? 2000 : later ? 1000 : 0);
    }
}
