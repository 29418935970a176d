using System.Security;
using System.Text;

namespace QuestPDF.Pdf;

/// <summary>What a document says of itself, in RDF (XMP, part 1), where search engines and archives look for it.</summary>
internal static class XmpMetadata
{
    public static byte[] Of(PdfMetadata metadata)
    {
        var text = new StringBuilder();
        text.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
            .Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"")
            .Append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n")
            .Append("<dc:format>application/pdf</dc:format>\n");
        Add(text, "dc:title", metadata.Title, "rdf:Alt", "rdf:li xml:lang=\"x-default\"");
        Add(text, "dc:creator", metadata.Author, "rdf:Seq", "rdf:li");
        Add(text, "dc:description", metadata.Subject, "rdf:Alt", "rdf:li xml:lang=\"x-default\"");
        Add(text, "dc:language", metadata.Language, "rdf:Bag", "rdf:li");
        Add(text, "pdf:Keywords", metadata.Keywords);
        Add(text, "pdf:Producer", metadata.Producer);
        Add(text, "xmp:CreatorTool", metadata.Creator);
        Add(text, "xmp:CreateDate", metadata.CreationDate is { } created ? PdfDate.Iso(created) : null);
        Add(text, "xmp:ModifyDate", metadata.ModifiedDate is { } modified ? PdfDate.Iso(modified) : null);
        text.Append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Add(StringBuilder text, string name, string? value, params string[] containers)
    {
        if (string.IsNullOrEmpty(value))
            return;
        text.Append('<').Append(name).Append('>');
        foreach (var container in containers)
            text.Append('<').Append(container).Append('>');
        text.Append(SecurityElement.Escape(string.Concat(value.EnumerateRunes().Where(MayStandInXml))));
        foreach (var container in containers.Reverse())
            text.Append("</").Append(container.Split(' ')[0]).Append('>');
        text.Append("</").Append(name).Append(">\n");
    }

    private static bool MayStandInXml(Rune rune) => rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n' or '\r';
}
