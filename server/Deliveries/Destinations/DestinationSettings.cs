namespace GraphQLExport.Deliveries;

/// <summary>What a kind of destinations keeps of its settings.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Secret">Its secret as it was given, never stored like this; null for none.</param>
internal sealed record DestinationSettings(string Address, string? Secret);
