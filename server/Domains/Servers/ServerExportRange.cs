using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Servers;

/// <summary>A range as the route's clients name it.</summary>
/// <param name="Name">Its name: <c>24h</c>, <c>7d</c>, <c>30d</c> or <c>12m</c>.</param>
/// <param name="Preset">The length of time, which ends now.</param>
/// <param name="Resolution">The tier that it is read from unless the client asks for another (requirement M-F1).</param>
internal sealed record ServerExportRange(string Name, RangePreset Preset, MetricResolution Resolution)
{
    private static readonly ServerExportRange[] All =
    [
        new("24h", RangePreset.Last24H, MetricResolution.Raw),
        new("7d", RangePreset.Last7D, MetricResolution.Raw),
        new("30d", RangePreset.Last30D, MetricResolution.Hourly),
        new("12m", RangePreset.Last12M, MetricResolution.Daily),
    ];

    /// <summary>What a range may be, in a message.</summary>
    public const string Expected = "The range is 24h, 7d, 30d or 12m.";

    /// <summary>What a resolution may be, in a message.</summary>
    public const string ExpectedResolution = "The resolution is raw, hourly or daily.";

    /// <summary>The range of a name, the last 24 hours where there is none; null for any other text.</summary>
    public static ServerExportRange? Find(string? name) =>
        string.IsNullOrEmpty(name) ? All[0] : All.FirstOrDefault(range => range.Name == name);

    /// <summary>The tier that a client asked for, or the range's own; null for a name that no tier has.</summary>
    public MetricResolution? ResolutionFor(string? name) => name switch
    {
        null or "" => Resolution,
        "raw" => MetricResolution.Raw,
        "hourly" => MetricResolution.Hourly,
        "daily" => MetricResolution.Daily,
        _ => null,
    };
}
