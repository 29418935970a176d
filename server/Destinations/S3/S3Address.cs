namespace GraphQLExport.Destinations;

/// <summary>A bucket.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Region">Its region; null for <c>us-east-1</c>.</param>
/// <param name="Endpoint">The address of its service; null for AWS.</param>
internal sealed record S3Address(string Bucket, string? Region, string? Endpoint);
