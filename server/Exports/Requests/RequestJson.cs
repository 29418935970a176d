using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQLExport.Datasets.Filtering;

namespace GraphQLExport.Exports;

/// <summary>The JSON form of requests: names as in the GraphQL schema, enum values upper case, nulls left out.</summary>
internal static class RequestJson
{
    /// <summary>Writes and reads enum values by their names in the schema.</summary>
    public static JsonStringEnumConverter Enums { get; } = new(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);

    /// <summary>Serializer options of that form.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { Enums },
    };

    /// <summary>The name that an enum value has in the schema.</summary>
    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumNames.Of(value);

    /// <summary>Finds the enum value of a name in the schema.</summary>
    public static bool TryParse<TEnum>(string name, out TEnum value)
        where TEnum : struct, Enum
    {
        var known = EnumNames.TryParse(typeof(TEnum), name, out var found);
        value = known ? (TEnum)found! : default;
        return known;
    }

    /// <summary>Turns a value of the GraphQL scalar Any into JSON.</summary>
    /// <returns>The element, or null for null.</returns>
    public static JsonElement? FromAny(object? value) => value switch
    {
        null => null,
        JsonElement element => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element,
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), Options),
    };

    /// <summary>Turns JSON into a value of the GraphQL scalar Any: dictionaries, lists, texts, numbers and truth values.</summary>
    public static object? ToAny(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(property => property.Name, property => ToAny(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(ToAny).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var large) ? large : element.GetDouble(),
        _ => null,
    };
}
