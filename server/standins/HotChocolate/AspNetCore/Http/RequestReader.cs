using System.Buffers;
using System.Text.Json;

namespace HotChocolate.AspNetCore;

/// <summary>Reads request parameters from JSON (GraphQL over HTTP, section 5.1).</summary>
internal static class RequestReader
{
    /// <summary>Reads one request or an array of them.</summary>
    /// <exception cref="RequestFault">400: the bytes are not such JSON.</exception>
    public static (List<GraphQLRequest> Requests, bool IsBatch) Read(ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            var requests = new List<GraphQLRequest>();
            var isBatch = reader.TokenType == JsonTokenType.StartArray;
            if (isBatch)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    requests.Add(ReadRequest(ref reader));
                }
            }
            else
            {
                requests.Add(ReadRequest(ref reader));
            }

            return reader.Read() ? throw new JsonException() : (requests, isBatch);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Invalid("The body is not valid JSON.");
        }
    }

    /// <summary>Reads one request, the reader standing at its beginning.</summary>
    public static GraphQLRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Invalid("A request is a JSON object.");
        }

        string? query = null, operationName = null;
        IReadOnlyDictionary<string, object?>? variables = null, extensions = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "query":
                    query = ReadString(ref reader, name);
                    break;
                case "operationName":
                    operationName = ReadString(ref reader, name);
                    break;
                case "variables":
                    variables = ReadMap(ref reader, name);
                    break;
                case "extensions":
                    extensions = ReadMap(ref reader, name);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new GraphQLRequest(query ?? throw MissingQuery(), operationName, variables, extensions);
    }

    /// <summary>Reads a map that came as text, as in a query string.</summary>
    public static IReadOnlyDictionary<string, object?>? ReadMap(string? json, string name)
    {
        if (string.IsNullOrEmpty(json))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
            reader.Read();
            var map = ReadMap(ref reader, name);
            return reader.Read() ? throw new JsonException() : map;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Invalid($"\"{name}\" is not valid JSON.");
        }
    }

    public static RequestFault MissingQuery() => new(400, ErrorCodes.Server.QueryAndIdMissing, "The request has no \"query\".");

    private static string? ReadString(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw Invalid($"\"{name}\" is not a string."),
    };

    private static Dictionary<string, object?>? ReadMap(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Invalid($"\"{name}\" is not an object.");
        }

        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = JsonElement.ParseValue(ref reader);
        }

        return map;
    }

    private static RequestFault Invalid(string message) => new(400, ErrorCodes.Server.RequestInvalid, message);
}
