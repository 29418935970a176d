using System.Text;
using System.Text.RegularExpressions;
using GraphQLExport.Datasets;

namespace GraphQLExport.Deliveries;

/// <summary>What the settings of a bucket must be like.</summary>
internal static partial class S3Rules
{
    private const int MaxPrefixBytes = 400;

    /// <summary>The faults of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="keepsKeys">Whether there are keys already, which stay unless others are given.</param>
    /// <param name="http">Judges the endpoint.</param>
    public static IEnumerable<RequestFault> FaultsOf(S3DestinationInput input, bool keepsKeys, OutgoingHttp http)
    {
        var place = S3Place.Of(input);
        var (access, secret) = (input.AccessKey?.Trim() ?? "", input.SecretKey?.Trim() ?? "");
        var isMissing = access.Length == 0 && secret.Length == 0 && !keepsKeys;
        return new[]
        {
            At("bucket", Bucket().IsMatch(place.Bucket) ? null : "A bucket's name has 3 to 63 characters: lower-case letters, digits, dots and hyphens."),
            At("prefix", FaultOfPrefix(place.Prefix)),
            At("region", place.Region is null || Region().IsMatch(place.Region) ? null : "A region is named like eu-central-1."),
            At("endpoint", place.Endpoint is null ? null : FaultOfEndpoint(place.Endpoint, http)),
            At("accessKey", isMissing || (access.Length == 0 && secret.Length > 0) ? "A bucket is written with an access key and a secret key." : FaultOfKey(access)),
            At("secretKey", secret.Length == 0 && access.Length > 0 ? "A secret key goes with the access key." : FaultOfKey(secret)),
        }.OfType<RequestFault>();
    }

    /// <summary>What is wrong with the address of a service; null for nothing.</summary>
    public static string? FaultOfEndpoint(string endpoint, OutgoingHttp http)
    {
        if (DestinationFaults.TooLong(endpoint) is { } tooLong)
            return tooLong;
        var isAddress = Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.PathAndQuery == "/" && address.Fragment.Length == 0;
        if (!isAddress || !(address!.Scheme == Uri.UriSchemeHttps || (http.AllowsPrivate && address.Scheme == Uri.UriSchemeHttp)))
            return "An endpoint begins with https:// and names a server, and nothing else.";
        return http.FaultOf(address);
    }

    private static string? FaultOfPrefix(string prefix) =>
        Encoding.UTF8.GetByteCount(prefix) > MaxPrefixBytes ? $"A prefix has at most {MaxPrefixBytes} bytes."
        : prefix.Any(char.IsControl) || prefix.Split('/', '\\').Any(part => part is "." or "..") ? "A prefix has no control characters and no parts . and .."
        : null;

    private static string? FaultOfKey(string key) => Key().IsMatch(key) ? null : "A key has at most 500 characters, all of them visible ASCII.";

    private static RequestFault? At(string field, string? message) => DestinationFaults.At("s3", field, message);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex Bucket();

    [GeneratedRegex(@"\A[a-z0-9](-?[a-z0-9]){0,39}\z")]
    private static partial Regex Region();

    [GeneratedRegex(@"\A[!-~]{0,500}\z")]
    private static partial Regex Key();
}
