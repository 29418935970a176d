namespace GraphQLExport.Auditing;

/// <summary>Where the chain begins and ends, sealed as well, so that entries cut off an end are missed: one row.</summary>
internal sealed class AuditHead
{
    /// <summary>The one id there is.</summary>
    public const int TheId = 1;

    /// <summary>Always <see cref="TheId"/>.</summary>
    public int Id { get; init; } = TheId;

    /// <summary>How many entries there are, those that were removed among them.</summary>
    public long Count { get; set; }

    /// <summary>Hash of the last of them; empty where there is none.</summary>
    public required string LastHash { get; set; }

    /// <summary>How many of the first were removed because their time was over.</summary>
    public long Removed { get; set; }

    /// <summary>Hash of the last of those, which the first one left goes on from; empty where there is none.</summary>
    public string RemovedHash { get; set; } = "";

    /// <summary>HMAC of all of it.</summary>
    public required string Seal { get; set; }
}
