namespace HotChocolate.Types.Pagination;

/// <summary>The slice of a list that a client asks for. Relay cursor connections, "Pagination algorithm".</summary>
internal sealed record PageRequest(int? First, int? Last, string? After, string? Before);
