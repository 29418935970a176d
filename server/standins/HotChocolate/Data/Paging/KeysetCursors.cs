using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HotChocolate.Types.Pagination;

/// <summary>
/// Cursors that hold a row's key values, opaque to clients: base64url of a version, the order's fingerprint and the values as JSON.
/// </summary>
internal static class KeysetCursors
{
    private const byte Version = 1;
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static string Write(Keyset keyset, IReadOnlyList<object> values)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Version);
        bytes.Write(keyset.Fingerprint);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            for (var i = 0; i < values.Count; i++)
            {
                JsonSerializer.Serialize(json, values[i], keyset.Keys[i].Selector.ReturnType, s_json);
            }

            json.WriteEndArray();
        }

        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The key values in a cursor; null when there is no cursor.</summary>
    /// <exception cref="GraphQLException">The cursor is malformed or belongs to another order.</exception>
    public static object[]? Read(Keyset keyset, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        if (Base64Url.IsValid(cursor) && Base64Url.DecodeFromChars(cursor) is [Version, .. var rest] && rest.AsSpan().StartsWith(keyset.Fingerprint))
        {
            try
            {
                if (JsonSerializer.Deserialize<JsonElement[]>(rest.AsSpan(keyset.Fingerprint.Length)) is { } values && values.Length == keyset.Keys.Count)
                {
                    return [.. values.Select((value, i) => Storable(value.Deserialize(keyset.Keys[i].Selector.ReturnType, s_json)) ?? throw Cursors.Invalid(cursor))];
                }
            }
            catch (JsonException)
            {
                throw Cursors.Invalid(cursor);
            }
        }

        throw Cursors.Invalid(cursor);
    }

    /// <summary>The value as a database may have held it; null where none can have: a cursor of such values was made by no server.</summary>
    private static object? Storable(object? value) => value switch
    {
        string text when text.Contains('\0', StringComparison.Ordinal) => null,
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => value,
    };
}
