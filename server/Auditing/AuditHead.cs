namespace GraphQLExport.Auditing;

/// <summary>Where the chain ends, sealed as well, so that entries cut off its end are missed: one row.</summary>
internal sealed class AuditHead
{
    /// <summary>The one id there is.</summary>
    public const int TheId = 1;

    /// <summary>Always <see cref="TheId"/>.</summary>
    public int Id { get; init; } = TheId;

    /// <summary>How many entries there are.</summary>
    public long Count { get; set; }

    /// <summary>Hash of the last of them; empty where there is none.</summary>
    public required string LastHash { get; set; }

    /// <summary>HMAC of both.</summary>
    public required string Seal { get; set; }
}
