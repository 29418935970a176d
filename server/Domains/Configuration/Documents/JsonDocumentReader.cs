using System.Text;
using System.Text.Json;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Reads a document in JSON token by token: a list of objects of plain values, and nothing deeper.</summary>
internal static class JsonDocumentReader
{
    /// <summary>Reads a document.</summary>
    public static void Read(string text, DocumentBuilder document)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new() { MaxDepth = 64 });
        var lines = new LineCounter(bytes);
        try
        {
            Entries(ref reader, ref lines, document);
        }
        catch (JsonException e)
        {
            document.End("This is no JSON.", (int)(e.LineNumber ?? 0) + 1);
        }
    }

    private static void Entries(ref Utf8JsonReader reader, ref LineCounter lines, DocumentBuilder document)
    {
        reader.Read();
        if (!Is(JsonTokenType.StartArray, ref reader, ref lines, document))
            return;
        while (!document.IsOver && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!Is(JsonTokenType.StartObject, ref reader, ref lines, document))
                return;
            document.Begin(lines.At(reader.TokenStartIndex));
            while (!document.IsOver && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (name, line) = (reader.GetString()!, lines.At(reader.TokenStartIndex));
                reader.Read();
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    Is(JsonTokenType.None, ref reader, ref lines, document);
                else
                    document.Add(name, ValueOf(ref reader), line);
            }

            if (!document.IsOver)
                document.End();
        }

        if (!document.IsOver)
            reader.Read();
    }

    private static bool Is(JsonTokenType expected, ref Utf8JsonReader reader, ref LineCounter lines, DocumentBuilder document)
    {
        if (reader.TokenType != expected)
            document.End("A document is a list of objects with a key and a value, which is no list or object itself.", lines.At(reader.TokenStartIndex));
        return reader.TokenType == expected;
    }

    private static string? ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        _ => Encoding.UTF8.GetString(reader.ValueSpan),
    };

    /// <summary>Tells the line of a place that lies behind the last one asked for.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int counted;
        private int line = 1;

        public int At(long index)
        {
            line += bytes[counted..(int)index].Count((byte)'\n');
            counted = (int)index;
            return line;
        }
    }
}
