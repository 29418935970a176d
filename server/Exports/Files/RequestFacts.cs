using System.Text.Json;

namespace GraphQLExport.Exports;

/// <summary>What files say of the request that made them, for people.</summary>
internal static class RequestFacts
{
    /// <summary>The filter.</summary>
    public static string Filter(ExportRequest request) => Compact(request.Where);

    /// <summary>The order.</summary>
    public static string Order(ExportRequest request) => Compact(request.Order);

    private static string Compact(JsonElement? json) => json is { } value ? JsonSerializer.Serialize(value, RequestJson.Options) : "none";
}
