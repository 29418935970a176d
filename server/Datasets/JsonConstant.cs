using System.Text.Json;

namespace GraphQLExport.Datasets;

/// <summary>JSON values written in code.</summary>
internal static class JsonConstant
{
    /// <summary>Reads a JSON text that the program itself holds.</summary>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
