namespace GraphQLExport.Domains.Servers;

/// <summary>How finely metrics are kept: the three tiers.</summary>
public enum MetricResolution
{
    /// <summary>Samples as they were taken.</summary>
    Raw,

    /// <summary>Average, least and greatest of each hour of UTC.</summary>
    Hourly,

    /// <summary>Average, least and greatest of each day of UTC.</summary>
    Daily,
}
