using System.Text.Json;
using HotChocolate.AspNetCore.Subscriptions.Protocols;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>The payload of a message that a client sent.</summary>
internal sealed class MessagePayload(JsonElement payload) : IOperationMessagePayload
{
    public T? As<T>()
        where T : class
    {
        if (payload.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return payload.Deserialize<T>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
