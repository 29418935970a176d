using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>How far an export had come at one event of its life.</summary>
public sealed record ExportProgress
{
    /// <summary>The export.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string ExportId { get; init; }

    /// <summary>Number of the event; grows by one with every event of this export.</summary>
    public long Sequence { get; init; }

    /// <summary>Where the export stood.</summary>
    public ExportStatus Status { get; init; }

    /// <summary>What was being done.</summary>
    public ExportPhase Phase { get; init; }

    /// <summary>Rows written so far by the present attempt.</summary>
    public long RowsWritten { get; init; }

    /// <summary>Rows that will be written; null while nobody knows.</summary>
    public long? RowsTotal { get; init; }

    /// <summary>How sure <see cref="RowsTotal"/> is.</summary>
    public RowCountKind RowsTotalKind { get; init; } = RowCountKind.Unknown;

    /// <summary>Bytes written so far by the present attempt.</summary>
    public long BytesWritten { get; init; }

    /// <summary>Rows written per second, over the whole of the present attempt's writing; null before any were.</summary>
    public double? RowsPerSecond { get; init; }

    /// <summary>Share of the rows that is written, 0 to 100; null while the total is unknown.</summary>
    public double? Percent { get; init; }

    /// <summary>Seconds until the last row, at the present speed; null while unknown.</summary>
    public double? EtaSeconds { get; init; }

    /// <summary>Place in the queue, 1 for the next; null once it left the queue.</summary>
    public int? QueuePosition { get; init; }
}
