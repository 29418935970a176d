using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Types.Inputs;

namespace HotChocolate.Tests.Inputs;

/// <summary>Shows coerced values as JSON, what is absent left out.</summary>
internal static class Reveal
{
    public static JsonObject Map(IEnumerable<(string Name, object? Value)> values)
    {
        var map = new JsonObject();
        foreach (var (name, value) in values)
        {
            if (TryGet(value, out var given))
            {
                map[name] = Value(given);
            }
        }

        return map;
    }

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        Size size => size switch { Size.Small => "SMALL", Size.Medium => "MEDIUM", _ => "EXTRA_LARGE" },
        string text => text,
        InnerInput or OuterInput or PickInput => Map(value.GetType().GetProperties().Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.GetValue(value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Value)]),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static bool TryGet(object? value, out object? given)
    {
        given = value;
        if (value is not null && value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            given = type.GetProperty("Value")!.GetValue(value);
            return (bool)type.GetProperty("HasValue")!.GetValue(value)!;
        }

        return value is not Missing;
    }
}
