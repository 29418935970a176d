using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>Query parameters that the direct routes share.</summary>
internal static class StreamParameters
{
    /// <summary>Media types of the formats: CSV, JSON, NDJSON.</summary>
    public static readonly string[] ContentTypes = ["text/csv", "application/json", "application/x-ndjson"];

    /// <summary>Reads a format's name; CSV when there is none.</summary>
    public static bool TryFormat(string? text, out ExportFormat format)
    {
        (var known, format) = text?.ToLowerInvariant() switch
        {
            null or "" or "csv" => (true, ExportFormat.Csv),
            "json" => (true, ExportFormat.Json),
            "ndjson" => (true, ExportFormat.Ndjson),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>Reads a flag; false when there is none.</summary>
    public static bool TryFlag(string? text, out bool flag)
    {
        flag = text is "true" or "1";
        return flag || text is null or "" or "false" or "0";
    }

    /// <summary>The filter that a field of the dataset's filter input type has a value.</summary>
    public static Dictionary<string, object?> Where(string field, string value) => new() { [field] = new Dictionary<string, object?> { ["eq"] = value } };

    /// <summary>The file extension of a format that <see cref="TryFormat"/> knows.</summary>
    public static string Extension(ExportFormat format) => format switch
    {
        ExportFormat.Json => "json",
        ExportFormat.Ndjson => "ndjson",
        _ => "csv",
    };
}
