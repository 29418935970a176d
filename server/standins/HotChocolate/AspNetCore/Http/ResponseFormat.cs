using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore;

/// <summary>What a client accepts (GraphQL over HTTP, section 5.2; RFC 9110, section 12.5.1).</summary>
/// <param name="Json">The media type for a single result; null where the client accepts none.</param>
/// <param name="EventStream">Whether it accepts an event stream.</param>
/// <param name="Html">Whether it would rather see a page: a browser's address bar.</param>
internal sealed record ResponseFormat(string? Json, bool EventStream, bool Html)
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string PlainJson = "application/json";
    public const string EventStreamType = "text/event-stream";

    /// <summary>Without "Accept", and for "*/*", clients of old expect plain JSON.</summary>
    private static readonly ResponseFormat Legacy = new(PlainJson, EventStream: false, Html: false);

    public static ResponseFormat Of(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.All(string.IsNullOrWhiteSpace))
        {
            return Legacy;
        }

        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var types))
        {
            return new ResponseFormat(null, EventStream: false, Html: false);
        }

        var ranked = types.Where(t => t.Quality is null or > 0 && IsUtf8(t)).OrderByDescending(t => t.Quality ?? 1).ToList();
        var first = ranked.FirstOrDefault();
        return new ResponseFormat(
            ranked.Select(JsonFor).FirstOrDefault(t => t is not null),
            ranked.Any(t => t.MediaType.Equals(EventStreamType, StringComparison.OrdinalIgnoreCase)),
            first is not null && first.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
    }

    private static string? JsonFor(MediaTypeHeaderValue type) => type.MediaType.Value?.ToUpperInvariant() switch
    {
        "APPLICATION/GRAPHQL-RESPONSE+JSON" => GraphQLResponse,
        "APPLICATION/JSON" or "APPLICATION/*" or "*/*" => PlainJson,
        _ => null,
    };

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
