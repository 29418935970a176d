using System.Text;

namespace QuestPDF.Pdf;

/// <summary>The places that links name (12.3.2.3).</summary>
internal sealed class NamedDestinations(PdfFile file)
{
    private readonly SortedDictionary<string, Destination> _places = new(StringComparer.Ordinal);

    /// <summary>A name as the file's key: in hexadecimal, so that the order of keys is the order of their bytes.</summary>
    public static string KeyOf(string name) => Convert.ToHexString(Encoding.UTF8.GetBytes(name));

    public void Add(string name, Destination place) => _places.TryAdd(KeyOf(name), place);

    /// <summary>Writes the names and tells their tree's number, 0 where there are none.</summary>
    public int Finish()
    {
        if (_places.Count == 0)
            return 0;
        var places = _places.ToArray();
        return PdfTree.Write(file, places.Length, "Names"u8, (buffer, i) => WriteKey(buffer, places[i].Key), (buffer, i) => places[i].Value.WriteTo(buffer));
    }

    public static void WriteKey(PdfBuffer buffer, string key) => buffer.Raw("<"u8).Raw(Encoding.ASCII.GetBytes(key)).Raw(">"u8);
}
