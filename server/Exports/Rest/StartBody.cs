using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQLExport.Datasets;

namespace GraphQLExport.Exports;

/// <summary>Reads the body of a start: the JSON form of <see cref="StartExportInput"/>.</summary>
internal static class StartBody
{
    private static readonly JsonSerializerOptions Strict = new(RequestJson.Options)
    {
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads the body.</summary>
    /// <returns>The input, or the fault that keeps it from being one.</returns>
    public static async Task<(StartExportInput? Input, RequestFault? Fault)> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, default, cancellationToken);
            return Missing(document.RootElement) is { } field
                ? (null, Fault(field, "This is required."))
                : (document.RootElement.Deserialize<StartExportInput>(Strict), null);
        }
        catch (JsonException e)
        {
            var field = e.Path is null ? "" : e.Path.TrimStart('$', '.');
            return (null, field.Length == 0 ? Fault("body", "The body is a JSON object such as {\"request\":{\"dataset\":\"motion_events\",\"format\":\"CSV\"}}.") : Fault(field, "There is no such property, or its value has the wrong type."));
        }
    }

    private static string? Missing(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        if (!root.TryGetProperty("request", out var request))
            return "request";
        if (request.ValueKind != JsonValueKind.Object)
            return null;
        return request.TryGetProperty("dataset", out _) ? request.TryGetProperty("format", out _) ? null : "request.format" : "request.dataset";
    }

    private static RequestFault Fault(string field, string message) => new(FaultCodes.InvalidValue, message, new(null, field));
}
