using System.Globalization;
using System.Text.Json;

namespace GraphQLExport.Datasets.Filtering;

/// <summary>Reads the JSON values of a filter as the CLR values of an entity.</summary>
internal static class FilterValues
{
    /// <summary>Reads one value.</summary>
    /// <param name="kind">What it should be.</param>
    /// <param name="type">The CLR type wanted, nullable or not.</param>
    /// <param name="value">The JSON value.</param>
    /// <param name="allowNull">Whether null means something here.</param>
    /// <param name="path">Where the value stands.</param>
    /// <param name="faults">Where a fault goes.</param>
    /// <param name="read">The value as <paramref name="type"/>.</param>
    /// <returns>Whether the value could be read.</returns>
    public static bool TryRead(ValueKind kind, Type type, JsonElement value, bool allowNull, FaultPath path, ICollection<RequestFault> faults, out object? read)
    {
        read = null;
        if (value.ValueKind == JsonValueKind.Null)
        {
            var takesNull = allowNull && (!type.IsValueType || Nullable.GetUnderlyingType(type) is not null);
            if (!takesNull)
                faults.Add(new(FaultCodes.InvalidValue, "Null means nothing here.", path));
            return takesNull;
        }

        var bare = Nullable.GetUnderlyingType(type) ?? type;
        read = kind switch
        {
            ValueKind.Text => Text(value, path, faults),
            ValueKind.Int => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null,
            ValueKind.Long => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null,
            ValueKind.Float => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
                ? Convert.ChangeType(number, bare, CultureInfo.InvariantCulture)
                : null,
            ValueKind.Moment => Moment(bare, value),
            ValueKind.Truth => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
            ValueKind.Uuid => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : null,
            ValueKind.Enumeration => value.ValueKind == JsonValueKind.String && EnumNames.TryParse(bare, value.GetString()!, out var named) ? named : null,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (read is null && (faults.Count == 0 || faults.Last().Path != path))
            faults.Add(new(FaultCodes.InvalidValue, $"This takes {Expected(kind, bare)}, not {Describe(value)}.", path));
        return read is not null;
    }

    /// <summary>Reads a list of values; null when one of them could not be read.</summary>
    public static Array? ReadList(ValueKind kind, Type type, JsonElement value, FaultPath path, ICollection<RequestFault> faults)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Add(new(FaultCodes.InvalidValue, $"This takes a list, not {Describe(value)}.", path));
            return null;
        }

        if (value.GetArrayLength() > FilterLimits.ListItems)
        {
            faults.Add(new(FaultCodes.TooLarge, $"A list may hold at most {FilterLimits.ListItems} values.", path));
            return null;
        }

        var list = Array.CreateInstance(type, value.GetArrayLength());
        var whole = true;
        for (var i = 0; i < list.Length; i++)
        {
            if (TryRead(kind, type, value[i], allowNull: true, path.Then(i), faults, out var item))
                list.SetValue(item, i);
            else
                whole = false;
        }

        return whole ? list : null;
    }

    /// <summary>Names a JSON value in a message, cut to a readable length.</summary>
    public static string Describe(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object)
            return "an object";
        if (value.ValueKind is JsonValueKind.Array)
            return "a list";
        var text = value.GetRawText();
        return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
    }

    private static string? Text(JsonElement value, FaultPath path, ICollection<RequestFault> faults)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        var text = value.GetString()!;
        if (text.Length <= FilterLimits.TextLength)
            return text;
        faults.Add(new(FaultCodes.TooLarge, $"A text may hold at most {FilterLimits.TextLength} characters.", path));
        return null;
    }

    private static object? Moment(Type type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !Moments.TryParse(value.GetString()!, out var moment))
            return null;
        return type == typeof(DateTimeOffset) ? moment : moment.UtcDateTime;
    }

    private static string Expected(ValueKind kind, Type type) => kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Int => "a whole number of 32 bits",
        ValueKind.Long => "a whole number of 64 bits",
        ValueKind.Float => "a number",
        ValueKind.Moment => "a date and time with an offset, such as \"2026-01-18T10:00:00Z\"",
        ValueKind.Truth => "true or false",
        ValueKind.Uuid => "a UUID",
        _ => $"one of {string.Join(", ", EnumNames.All(type))}",
    };
}
