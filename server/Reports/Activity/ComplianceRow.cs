using GraphQLExport.Auditing;
using GraphQLExport.Datasets.Filtering;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Reports;

/// <summary>How often one thing was done in some part of time.</summary>
public sealed record ComplianceRow
{
    /// <summary>Tells rows apart: the action.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public string Id => EnumNames.Of(Action);

    /// <summary>The section of the report.</summary>
    public required AuditCategory Category { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>How often.</summary>
    public required long Entries { get; init; }

    /// <summary>By how many different users.</summary>
    public required long Users { get; init; }

    /// <summary>When first; null where it never was.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>When last; null where it never was.</summary>
    public DateTimeOffset? LastAt { get; init; }
}

/// <summary>How much was done on a day.</summary>
/// <param name="Day">The first moment of the day, UTC.</param>
/// <param name="Actions">How many entries the audit log has of it.</param>
public sealed record ActivityDay(DateTimeOffset Day, int Actions);
