using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Execution.Serialization;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>Messages to the client (graphql-transport-ws, "Message types").</summary>
internal static class SocketMessages
{
    public static Task SendAckAsync(this SocketConnection connection, IReadOnlyDictionary<string, object?>? payload) =>
        connection.SendAsync("connection_ack", null, Payload(payload));

    public static Task SendPingAsync(this SocketConnection connection) => connection.SendAsync(SocketMessage.Ping, null, null);

    public static Task SendPongAsync(this SocketConnection connection, IReadOnlyDictionary<string, object?>? payload) =>
        connection.SendAsync(SocketMessage.Pong, null, Payload(payload));

    public static Task SendNextAsync(this SocketConnection connection, string id, IOperationResult result) =>
        connection.SendAsync("next", id, json => JsonResultFormatter.Format(result, json));

    public static Task SendErrorAsync(this SocketConnection connection, string id, IReadOnlyList<IError> errors) =>
        connection.SendAsync("error", id, json => JsonResultFormatter.Format(errors, json));

    public static Task SendCompleteAsync(this SocketConnection connection, string id) => connection.SendAsync(SocketMessage.Complete, id, null);

    private static Action<Utf8JsonWriter>? Payload(IReadOnlyDictionary<string, object?>? payload) =>
        payload is null ? null : json => ResultWriter.Write(json, payload);

    private static Task SendAsync(this SocketConnection connection, string type, string? id, Action<Utf8JsonWriter>? payload) =>
        connection.SendAsync(buffer =>
        {
            using var json = JsonOutput.Create(buffer);
            json.WriteStartObject();
            if (id is not null)
            {
                json.WriteString("id"u8, id);
            }

            json.WriteString("type"u8, type);
            if (payload is not null)
            {
                json.WritePropertyName("payload"u8);
                payload(json);
            }

            json.WriteEndObject();
        });
}
