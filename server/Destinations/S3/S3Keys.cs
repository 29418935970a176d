using System.Text.Json;

namespace GraphQLExport.Destinations;

/// <summary>The keys of a bucket.</summary>
/// <param name="AccessKey">Who writes.</param>
/// <param name="SecretKey">What requests are signed with.</param>
internal sealed record S3Keys(string AccessKey, string SecretKey)
{
    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static S3Keys FromJson(string json) => JsonSerializer.Deserialize<S3Keys>(json)!;

    /// <summary>The keys as they are encrypted.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Tells nothing.</summary>
    public override string ToString() => nameof(S3Keys);
}
