using GraphQLExport.Datasets.Filtering;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Servers;

/// <summary>What all samples of one metric of one server come to, in some part of time.</summary>
public sealed record MetricSummaryRow
{
    /// <summary>Tells rows apart: the server's id and the metric.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public string Id => $"{ServerId}/{EnumNames.Of(Metric)}";

    /// <summary>The server's id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string ServerId { get; init; }

    /// <summary>The server's name.</summary>
    public required string Server { get; init; }

    /// <summary>What was measured.</summary>
    public required ServerMetricKind Metric { get; init; }

    /// <summary>How many samples there are.</summary>
    public required long Samples { get; init; }

    /// <summary>Their mean, 0 to 100; null where there are none.</summary>
    public double? Average { get; init; }

    /// <summary>The least of them, 0 to 100; null where there are none.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest of them, 0 to 100; null where there are none.</summary>
    public double? Maximum { get; init; }

    /// <summary>Time of the server's first sample, or the start of the first hour or day that counts; null where there is none.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>Time of the server's last sample, or the start of the last hour or day that counts; null where there is none.</summary>
    public DateTimeOffset? LastAt { get; init; }
}
