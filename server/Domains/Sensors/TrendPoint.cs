namespace GraphQLExport.Domains.Sensors;

/// <summary>One interval of a trend; the values are null where the interval holds no reading.</summary>
/// <param name="Timestamp">Where the interval begins.</param>
/// <param name="Average">The mean of its values.</param>
/// <param name="Minimum">The least of its values.</param>
/// <param name="Maximum">The greatest of its values.</param>
public sealed record TrendPoint(DateTimeOffset Timestamp, double? Average, double? Minimum, double? Maximum);
