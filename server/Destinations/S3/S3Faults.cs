using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace GraphQLExport.Destinations;

/// <summary>What failures of requests to S3 mean.</summary>
internal static class S3Faults
{
    private const int MaxCodeLength = 60;

    /// <summary>Codes of answers that look final and are not.</summary>
    private static readonly HashSet<string> Temporary = ["RequestTimeout", "OperationAborted", "NoSuchUpload", "SlowDown"];

    /// <summary>The fault; null for what is none of the service's. Nothing that the service wrote is told but its code: its texts may repeat keys.</summary>
    public static S3Exception? Of(Exception exception) => ThrownIn(exception) ?? exception switch
    {
        OperationCanceledException => new("The bucket's service did not answer in time.", isPermanent: false, exception),
        AmazonServiceException { StatusCode: not 0 } answer => OfAnswer(answer.StatusCode, CodeOf(answer.ErrorCode)),
        AmazonServiceException or AmazonClientException or HttpRequestException or IOException or SocketException =>
            new("The bucket's service cannot be reached, or its certificate is not trusted.", isPermanent: false, exception),
        _ => null,
    };

    private static S3Exception? ThrownIn(Exception? exception) => exception is null or S3Exception ? exception as S3Exception : ThrownIn(exception.InnerException);

    private static S3Exception OfAnswer(HttpStatusCode status, string code)
    {
        var advice = status switch
        {
            HttpStatusCode.Forbidden => " Check the keys and what they may do.",
            HttpStatusCode.NotFound => " Check the bucket's name, the region and the endpoint.",
            _ => null,
        };
        return new(string.Create(CultureInfo.InvariantCulture, $"The bucket's service answered {(int)status}{code}.{advice}"), !(IsTemporary(status) || Temporary.Contains(code.Trim())));
    }

    /// <summary>Whether an answer may be another later. One of success with a fault in its body is, as of a multipart upload that was not put together.</summary>
    private static bool IsTemporary(HttpStatusCode status) =>
        status is < HttpStatusCode.MultipleChoices or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425
        || (status >= HttpStatusCode.InternalServerError && status != HttpStatusCode.NotImplemented);

    private static string CodeOf(string? code) => code is { Length: > 0 and <= MaxCodeLength } && code.All(char.IsAsciiLetter) ? " " + code : "";
}
