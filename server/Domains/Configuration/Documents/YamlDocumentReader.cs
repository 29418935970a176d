using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GraphQLExport.Domains.Configuration;

/// <summary>
/// Reads a document in YAML event by event: nothing is built of it but entries, so that nothing in it can grow. Anchors, aliases, tags and
/// anything deeper than a list of objects of plain values end the reading where they stand.
/// </summary>
internal static class YamlDocumentReader
{
    /// <summary>Reads a document.</summary>
    public static void Read(string text, DocumentBuilder document)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            if (Next<SequenceStart>(parser, document))
                Entries(parser, document);
        }
        catch (YamlException e)
        {
            document.End($"This is no YAML. {e.InnerException?.Message ?? e.Message}", (int)e.Start.Line);
        }
    }

    private static void Entries(Parser parser, DocumentBuilder document)
    {
        while (!document.IsOver && parser.MoveNext() && parser.Current is not SequenceEnd)
        {
            if (!Is<MappingStart>(parser, document))
                return;
            document.Begin(LineOf(parser));
            while (!document.IsOver && parser.MoveNext() && parser.Current is not MappingEnd)
            {
                if (!Is<Scalar>(parser, document))
                    return;
                var (name, line) = (((Scalar)parser.Current!).Value, LineOf(parser));
                if (!parser.MoveNext() || !Is<Scalar>(parser, document))
                    return;
                document.Add(name, ValueOf((Scalar)parser.Current!), line);
            }

            if (!document.IsOver)
                document.End();
        }

        while (!document.IsOver && parser.MoveNext())
        {
            if (parser.Current is not (DocumentEnd or StreamEnd))
                document.End("A file holds one document.", LineOf(parser));
        }
    }

    // Comments, the stream's and the document's beginning tell nothing.
    private static bool Next<TEvent>(Parser parser, DocumentBuilder document)
        where TEvent : NodeEvent
    {
        while (parser.MoveNext())
        {
            if (parser.Current is not (StreamStart or DocumentStart or Comment))
                return Is<TEvent>(parser, document);
        }

        return false;
    }

    private static bool Is<TEvent>(Parser parser, DocumentBuilder document)
        where TEvent : NodeEvent
    {
        var fault = parser.Current switch
        {
            AnchorAlias => "Aliases are not allowed.",
            NodeEvent { Anchor.IsEmpty: false } => "Anchors are not allowed.",
            NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } => "Tags are not allowed.",
            TEvent => null,
            _ => "A document is a list of objects with a key and a value, which is no list or object itself.",
        };
        if (fault is not null)
            document.End(fault, LineOf(parser));
        return fault is null;
    }

    private static string? ValueOf(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" } ? null : scalar.Value;

    private static int LineOf(Parser parser) => (int)parser.Current!.Start.Line;
}
