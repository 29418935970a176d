using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GraphQLExport.Imports;

/// <summary>The row being imported: reads its fields as typed values, and notes what is wrong with them.</summary>
internal sealed class ImportRow(RecordReader reader, IReadOnlyList<ImportSource> sources, ImportRequest request, ImportFaults faults)
{
    private readonly byte[]? nullText = request.NullText is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

    /// <summary>Whether any field of the present row is at fault.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>Begins the next row.</summary>
    public void Begin()
    {
        IsRejected = false;
        if (reader.Fault is { } fault)
        {
            Reject(null, fault);
        }
    }

    /// <summary>Notes a fault of a field, or of the whole row.</summary>
    public void Reject(int? field, string message)
    {
        faults.Add(new(reader.Line, field is { } index ? sources[index].Field.Name : null, message), isNewRow: !IsRejected);
        IsRejected = true;
    }

    /// <summary>A moment in Unix milliseconds; null where there is none or it is at fault.</summary>
    public long? Timestamp(int field)
    {
        if (!TryGet(field, out var text))
        {
            return null;
        }

        if (TimestampText.Read(Trim(text), request.TimeZone, out var milliseconds) is not { } fault)
        {
            return milliseconds;
        }

        Reject(field, $"{fault} Found {Quote(text)}.");
        return null;
    }

    /// <summary>A finite number within bounds; null where there is none or it is at fault.</summary>
    public double? Number(int field, double least = double.MinValue, double most = double.MaxValue)
    {
        if (!TryGet(field, out var text))
        {
            return null;
        }

        if (!double.TryParse(Trim(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Reject(field, $"It is no finite number: {Quote(text)}.");
            return null;
        }

        if (value < least || value > most)
        {
            Reject(field, string.Create(CultureInfo.InvariantCulture, $"It lies outside {least} to {most}: {Quote(text)}."));
            return null;
        }

        // Minus zero is zero.
        return value + 0d;
    }

    /// <summary>A whole number within bounds; null where there is none or it is at fault. Takes <c>10.0</c> for 10, as spreadsheets and pandas write it.</summary>
    public long? Integer(int field, long least, long most)
    {
        if (!TryGet(field, out var text))
        {
            return null;
        }

        var digits = Trim(text);
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
                || fraction != decimal.Truncate(fraction) || fraction is < long.MinValue or > long.MaxValue)
            {
                Reject(field, $"It is no whole number from {least} to {most}: {Quote(text)}.");
                return null;
            }

            value = (long)fraction;
        }

        if (value < least || value > most)
        {
            Reject(field, $"It lies outside {least} to {most}: {Quote(text)}.");
            return null;
        }

        return value;
    }

    /// <summary>A truth value, true, false, 1 or 0 in any letter case; null where there is none or it is at fault.</summary>
    public bool? Truth(int field)
    {
        if (!TryGet(field, out var text, takesTruth: true))
        {
            return null;
        }

        var value = Trim(text);
        if (Ascii.EqualsIgnoreCase(value, "true"u8) || value.SequenceEqual("1"u8))
        {
            return true;
        }

        if (!Ascii.EqualsIgnoreCase(value, "false"u8) && !value.SequenceEqual("0"u8))
        {
            Reject(field, $"It is neither true nor false, 1 nor 0: {Quote(text)}.");
            return null;
        }

        return false;
    }

    /// <summary>A text of any characters, line breaks among them; empty where there is none or it is at fault.</summary>
    public string Block(int field, int maxLength)
    {
        if (!TryGet(field, out var text))
        {
            return "";
        }

        var fault = !Utf8.IsValid(text) ? "It is not valid UTF-8."
            : Encoding.UTF8.GetCharCount(text) > maxLength ? $"It is longer than {maxLength} characters."
            : null;
        if (fault is null)
        {
            return Encoding.UTF8.GetString(text);
        }

        Reject(field, $"{fault} Found {Quote(text)}.");
        return "";
    }

    /// <summary>A text without control characters, as UTF-8; empty where there is none or it is at fault.</summary>
    public ReadOnlySpan<byte> Text(int field, int maxLength)
    {
        if (!TryGet(field, out var text))
        {
            return default;
        }

        var fault = !Utf8.IsValid(text) ? "It is not valid UTF-8."
            : text.ContainsAnyInRange<byte>(0, 31) || text.Contains((byte)127) ? "It contains a control character."
            : text.Length > maxLength && Encoding.UTF8.GetCharCount(text) > maxLength ? $"It is longer than {maxLength} characters."
            : null;
        if (fault is null)
        {
            return text;
        }

        Reject(field, fault);
        return default;
    }

    /// <summary>A text for a message: cut short, without control characters.</summary>
    public static string Quote(ReadOnlySpan<byte> text)
    {
        var shown = Encoding.UTF8.GetString(text.Length > 60 ? text[..60] : text);
        return $"'{string.Concat(shown.Select(character => char.IsControl(character) ? '�' : character))}{(text.Length > 60 ? "…" : "")}'";
    }

    private bool TryGet(int field, out ReadOnlySpan<byte> text, bool takesTruth = false)
    {
        var kind = FieldText.Value;
        if (sources[field].Constant is { } constant)
        {
            text = constant;
        }
        else
        {
            kind = reader.Get(field, out text);
        }

        if (kind == FieldText.Unusable || (kind == FieldText.Truth && !takesTruth))
        {
            Reject(field, takesTruth ? "It takes true or false, not an object or a list." : "It takes a text or a number, not an object, a list, true or false.");
            return false;
        }

        if (kind != FieldText.None && !text.IsEmpty && (nullText is null || !text.SequenceEqual(nullText)))
        {
            return true;
        }

        if (sources[field].Field.IsRequired)
        {
            Reject(field, "It has no value, and every row must have one.");
        }

        return false;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text[0] is (byte)' ' or (byte)'\t' || text[^1] is (byte)' ' or (byte)'\t'
        ? text.Trim(" \t"u8)
        : text;
}
