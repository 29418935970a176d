namespace GraphQLExport.Observability;

/// <summary>Settings of what the server tells about itself: section <c>GraphQLExport:Metrics</c>.</summary>
internal sealed class ObservabilityOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Metrics";

    /// <summary>Who may read <c>/metrics</c>.</summary>
    public MetricsAccess Access { get; set; }
}

/// <summary>Who may read the metrics.</summary>
internal enum MetricsAccess
{
    /// <summary>Programs on this machine, not through a proxy, and administrators.</summary>
    Local,

    /// <summary>Administrators alone.</summary>
    Administrators,

    /// <summary>Whoever reaches the server.</summary>
    Everyone,
}
