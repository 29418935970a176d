using System.Xml;

namespace QuestPDF.Pdf.Svg;

/// <summary>Reads the XML of a drawing: no document type, no entities, nothing from elsewhere, and only so much of it.</summary>
internal static class SvgXml
{
    private const int MaxCharacters = 8_000_000;
    private const int MaxDepth = 64;
    private const int MaxElements = 200_000;
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static SvgElement Read(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), Settings);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
                throw new MalformedInputException("SVG: its root is another element.");
            return ReadTree(reader);
        }
        catch (XmlException e)
        {
            throw new MalformedInputException($"SVG: {e.Message}");
        }
    }

    private static SvgElement ReadTree(XmlReader reader)
    {
        var root = new SvgElement("#document");
        var open = new Stack<SvgElement>([root]);
        var count = 0;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count > MaxDepth || ++count > MaxElements)
                        throw new MalformedInputException("SVG: it nests too deep or holds too much.");
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadElement(reader);
                    open.Peek().Children.Add(element);
                    if (!isEmpty)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open.Peek().Children.Add(new SvgElement("#text") { Text = reader.Value });
                    break;
            }
        }
        while (reader.Read());
        return root.Children[0];
    }

    private static SvgElement ReadElement(XmlReader reader)
    {
        // Drawings without a namespace are common; elements of other namespaces draw nothing.
        var element = new SvgElement(reader.NamespaceURI is "" or Namespace ? reader.LocalName : "#foreign");
        if (reader.GetAttribute("style") is { } style)
            foreach (var property in style.Split(';'))
                if (property.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                    element.Add(property[..colon].Trim(), property[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal));
        while (reader.MoveToNextAttribute())
            element.Add(reader.LocalName, reader.Value);
        return element;
    }
}
