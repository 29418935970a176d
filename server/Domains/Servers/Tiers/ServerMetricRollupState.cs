namespace GraphQLExport.Domains.Servers;

/// <summary>How far raw samples have been rolled up; the table has one row.</summary>
public sealed class ServerMetricRollupState
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    /// <summary>The greatest id of a sample that the tiers already hold.</summary>
    public long LastMetricId { get; set; }
}
