using System.Buffers;
using System.Text;

namespace GraphQLExport.Formats.Csv;

/// <summary>The choices of <see cref="CsvOptions"/>, as the bytes that a writer needs.</summary>
internal sealed class CsvDialect
{
    /// <summary>Every character that a number, timestamp or Boolean may hold: as a delimiter it would make those need quotes.</summary>
    private const string ValueCharacters = "+-.:0123456789EINTZaefilnrstuy";

    private static readonly SearchValues<byte> AlwaysSpecial = SearchValues.Create("\"\r\n"u8);

    private readonly SearchValues<byte> _special;
    private readonly byte[] _nullText;

    public CsvDialect(CsvOptions options)
    {
        if (options.Delimiter is '"' or '\r' or '\n' || char.IsSurrogate(options.Delimiter))
            throw new ArgumentException("The delimiter cannot be a quote, a line break or half of a character.", nameof(options));
        Options = options;
        Delimiter = Encoding.UTF8.GetBytes([options.Delimiter]);
        _special = SearchValues.Create([.. "\"\r\n"u8, Delimiter[0]]);
        _nullText = Encoding.UTF8.GetBytes(options.NullText);
        LineEnding = options.LineEnding == Formats.LineEnding.Lf ? "\n"u8.ToArray() : "\r\n"u8.ToArray();
        QuotesValues = ValueCharacters.Contains(options.Delimiter, StringComparison.Ordinal);
    }

    public CsvOptions Options { get; }

    public byte[] Delimiter { get; }

    public byte[] LineEnding { get; }

    public ReadOnlySpan<byte> NullText => _nullText;

    /// <summary>Whether numbers and the like go through the same scrutiny as text.</summary>
    public bool QuotesValues { get; }

    /// <summary>Whether no text within can need quotes for what it contains. May say false for one that needs none.</summary>
    public bool IsPlain(ReadOnlySpan<byte> texts) => !texts.ContainsAny(_special);

    /// <summary>Whether RFC 4180 asks for quotes around a cell with this content.</summary>
    public bool NeedsQuotes(ReadOnlySpan<byte> text) =>
        !IsPlain(text) && (Delimiter.Length == 1 || text.ContainsAny(AlwaysSpecial) || text.IndexOf(Delimiter) >= 0);

    /// <summary>Whether a spreadsheet might take the text for a formula.</summary>
    public static bool LooksLikeFormula(ReadOnlySpan<byte> text) =>
        text.Length > 0 && text[0] <= '@' && text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r' or 0;
}
