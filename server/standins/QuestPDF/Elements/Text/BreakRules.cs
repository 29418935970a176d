using System.Globalization;
using System.Text;

namespace QuestPDF.Elements.Text;

/// <summary>Where lines may end, after the simpler rules of UAX 14: after spaces, hyphens and slashes, and between ideographs.</summary>
internal static class BreakRules
{
    /// <summary>Opening brackets of East Asian texts; a line does not end after them.</summary>
    private const string Opening = "「『（〔［｛〈《【〖〘〚";

    /// <summary>What East Asian lines do not begin with.</summary>
    private const string Closing = "」』）〕］｝〉》】〗〙〛、。，．：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〻";

    public static bool IsNewLine(int value) => value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    public static bool IsBreakingSpace(int value) =>
        value is ' ' or '\t' or 0x1680 or 0x3000 or (>= 0x2000 and <= 0x200A and not 0x2007) or 0x205F;

    /// <summary>Characters that only direct how others are set.</summary>
    public static bool IsInvisible(int value) =>
        value is 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or
            (>= 0x2066 and <= 0x206F) or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF);

    /// <summary>Control characters, which have no picture, halves of surrogate pairs, and what XML cannot hold.</summary>
    public static bool IsBroken(int value) => value is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF;

    public static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    public static bool IsIdeographic(int value) =>
        value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or
            (>= 0xFF00 and <= 0xFF9F) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether a line may end between two characters, neither of which is a space.</summary>
    public static bool MayBreakBetween(int left, int right)
    {
        if (left < 0x80 && right < 0x80)
            return (left is '-' or '/' or '?' && char.IsAsciiLetter((char)right)) || (left == '|' && right != '|');
        if (left is 0x2010 or 0x2012 or 0x2013 or 0x2014)
            return !IsDigit(right) && right is not (0x2010 or 0x2012 or 0x2013 or 0x2014);
        if (left is '-' or '/')
            return !IsDigit(right);
        if (!IsIdeographic(left) && !IsIdeographic(right))
            return false;
        if (left is 0xA0 or 0x202F or 0x2007 || right is 0xA0 or 0x202F or 0x2007)
            return false;
        return !Contains(Opening, left) && !Contains(Closing, right) && !"([{".Contains((char)Math.Min(left, 0xFFFF)) &&
            !")]},.:;!?%".Contains((char)Math.Min(right, 0xFFFF));
    }

    private static bool IsDigit(int value) => value is >= '0' and <= '9';

    private static bool Contains(string characters, int value) => value <= 0xFFFF && characters.Contains((char)value);
}
