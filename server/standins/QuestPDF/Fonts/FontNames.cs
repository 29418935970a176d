using System.Text;

namespace QuestPDF.Fonts;

/// <summary>What a font calls itself (table name).</summary>
internal readonly record struct FontNames(string Family, string PostScriptName)
{
    private const int FamilyId = 1;
    private const int PostScriptId = 6;
    private const int TypographicFamilyId = 16;

    public static FontNames Read(FontData table)
    {
        var (family, postScript, typographic) = ("", "", "");
        var (count, texts) = (table.U16(2), table.U16(4));
        for (var i = 0; i < count; i++)
        {
            var entry = 6 + (i * 12);
            var (platform, language, id) = (table.U16(entry), table.U16(entry + 4), table.U16(entry + 6));
            if (platform != 3 || language != 0x409 || id is not (FamilyId or PostScriptId or TypographicFamilyId))
                continue;
            var text = Encoding.BigEndianUnicode.GetString(table.Bytes(texts + table.U16(entry + 10), table.U16(entry + 8)));
            (family, postScript, typographic) = id switch
            {
                FamilyId => (text, postScript, typographic),
                PostScriptId => (family, text, typographic),
                _ => (family, postScript, text),
            };
        }

        return new FontNames(typographic.Length > 0 ? typographic : family, Plain(postScript.Length > 0 ? postScript : family));
    }

    /// <summary>What may stand in a name of the file without escapes.</summary>
    private static string Plain(string name)
    {
        var plain = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(63));
        return plain.Length > 0 ? plain : "Font";
    }
}
