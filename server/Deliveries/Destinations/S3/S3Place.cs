using System.Text.Json;
using HotChocolate;

namespace GraphQLExport.Deliveries;

/// <summary>A place in a bucket, without its keys.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What keys begin with: empty, or with a slash at its end.</param>
/// <param name="Region">The region; null for <c>us-east-1</c>.</param>
/// <param name="Endpoint">The address of the service; null for AWS.</param>
[GraphQLName("S3Destination")]
public sealed record S3Place(string Bucket, string Prefix, string? Region, string? Endpoint)
{
    private const string Own = "graphqlexport/";

    /// <summary>What it is, in one line.</summary>
    internal string Summary => $"s3://{Bucket}/{Prefix}{(Endpoint is null ? null : $" at {Endpoint}")}";

    /// <summary>Below the prefix, what holds files of this product alone, so that a rule that deletes them meets nobody else's.</summary>
    internal string Folder => Prefix + Own;

    /// <summary>Whom its keys are for.</summary>
    internal string Holder => $"{Endpoint} {Bucket}";

    /// <summary>The place in an input, faulty ones too.</summary>
    internal static S3Place Of(S3DestinationInput input)
    {
        var prefix = input.Prefix.Trim().TrimStart('/');
        return new(
            input.Bucket.Trim(),
            prefix.Length == 0 || prefix.EndsWith('/') ? prefix : prefix + "/",
            TextOf(input.Region)?.ToLowerInvariant(),
            TextOf(input.Endpoint)?.TrimEnd('/'));
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    internal static S3Place FromJson(string json) => JsonSerializer.Deserialize<S3Place>(json)!;

    /// <summary>The place as it is stored.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this);

    private static string? TextOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
