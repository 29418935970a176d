namespace GraphQLExport.Auditing;

/// <summary>
/// Settings of the audit log: section <c>GraphQLExport:Audit</c>. They are the operator's alone: an administrator, whose actions it records, cannot
/// shorten it.
/// </summary>
internal sealed class AuditOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Audit";

    /// <summary>The least that entries are kept.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(30);

    /// <summary>How long entries are kept; null for ever.</summary>
    public TimeSpan? Retention { get; set; }
}
