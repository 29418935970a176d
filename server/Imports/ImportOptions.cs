namespace GraphQLExport.Imports;

/// <summary>Limits of imports; the section <c>GraphQLExport:Imports</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "GraphQLExport:Imports";

    /// <summary>The largest request body in bytes, as it comes over the wire; 1 GiB.</summary>
    public long MaxBodyBytes { get; set; } = 1L << 30;

    /// <summary>The most bytes that a body may unpack to, against archives made to fill a disk; 8 GiB.</summary>
    public long MaxExpandedBytes { get; set; } = 8L << 30;

    /// <summary>The longest CSV record or NDJSON line in bytes; 1 MiB.</summary>
    public int MaxRecordBytes { get; set; } = 1 << 20;

    /// <summary>How many imports a process runs at a time; each may fill the disk for a while. More are refused, to be tried again.</summary>
    public int MaxConcurrent { get; set; } = 4;

    /// <summary>How many faults an answer lists; the rest are counted.</summary>
    public int MaxFaultsListed { get; set; } = 100;
}
