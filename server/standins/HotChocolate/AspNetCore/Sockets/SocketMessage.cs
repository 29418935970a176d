using System.Text.Json;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>A message from a client (graphql-transport-ws, "Message types").</summary>
/// <param name="Type">The message's type.</param>
/// <param name="Id">The operation's id; set with "subscribe" and "complete".</param>
/// <param name="Payload">The payload as it came; undefined where there is none.</param>
/// <param name="Request">What to execute; set with "subscribe".</param>
internal sealed record SocketMessage(string Type, string Id, JsonElement Payload, GraphQLRequest? Request)
{
    public const string ConnectionInit = "connection_init";
    public const string Ping = "ping";
    public const string Pong = "pong";
    public const string Subscribe = "subscribe";
    public const string Complete = "complete";

    /// <summary>Reads a message.</summary>
    /// <returns>Null where the bytes are not a message that a client may send.</returns>
    public static SocketMessage? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var message = JsonElement.ParseValue(ref reader);
            return reader.Read() || message.ValueKind != JsonValueKind.Object ? null : Parse(message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or RequestFault)
        {
            return null;
        }
    }

    private static SocketMessage? Parse(JsonElement message)
    {
        var type = StringOf(message, "type");
        var id = StringOf(message, "id");
        var hasPayload = message.TryGetProperty("payload", out var payload);
        return type switch
        {
            ConnectionInit or Ping or Pong when !hasPayload || payload.ValueKind is JsonValueKind.Object or JsonValueKind.Null =>
                new SocketMessage(type, "", payload, null),
            Subscribe when id.Length > 0 && hasPayload => new SocketMessage(type, id, payload, RequestOf(payload)),
            Complete when id.Length > 0 => new SocketMessage(type, id, payload, null),
            _ => null,
        };
    }

    private static GraphQLRequest RequestOf(JsonElement payload)
    {
        var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(payload));
        reader.Read();
        return RequestReader.ReadRequest(ref reader);
    }

    private static string StringOf(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
