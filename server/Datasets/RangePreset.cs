using System.Text.Json.Serialization;
using HotChocolate;

namespace GraphQLExport.Datasets;

/// <summary>A length of time that ends now.</summary>
public enum RangePreset
{
    /// <summary>The last 24 hours.</summary>
    [GraphQLName("LAST_24H")]
    [JsonStringEnumMemberName("LAST_24H")]
    Last24H,

    /// <summary>The last 7 days, by the calendar of the requested time zone.</summary>
    [GraphQLName("LAST_7D")]
    [JsonStringEnumMemberName("LAST_7D")]
    Last7D,

    /// <summary>The last 30 days, by the calendar of the requested time zone.</summary>
    [GraphQLName("LAST_30D")]
    [JsonStringEnumMemberName("LAST_30D")]
    Last30D,

    /// <summary>The last 12 months, by the calendar of the requested time zone.</summary>
    [GraphQLName("LAST_12M")]
    [JsonStringEnumMemberName("LAST_12M")]
    Last12M,
}
