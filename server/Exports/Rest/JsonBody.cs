using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQLExport.Datasets;
using GraphQLExport.Http;
using Microsoft.AspNetCore.Mvc;

namespace GraphQLExport.Exports;

/// <summary>Reads the JSON body of a request strictly: every fault is told under the name of its property.</summary>
internal static class JsonBody
{
    private const int MaxBytes = 1 << 20;

    private static readonly JsonSerializerOptions Strict = new(RequestJson.Options)
    {
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The route takes a JSON object of this type, of at most a mebibyte.</summary>
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder route)
        where T : notnull => route.WithMetadata(new RequestSizeLimitAttribute(MaxBytes)).Accepts<T>("application/json").Refuses(400, 415);

    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="required">Properties without which it is refused, such as <c>request.dataset</c>, in the order in which they are asked for.</param>
    /// <param name="example">A short body that would do.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The body, or the answer that refuses it.</returns>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, IReadOnlyList<string> required, string example, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, Results.Problem("Send a JSON object with the content type application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType));
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            if (required.FirstOrDefault(path => IsMissing(document.RootElement, path.Split('.'))) is { } field)
                return (null, Fault(field, "This is required."));
            return document.RootElement.Deserialize<T>(Strict) is { } body ? (body, null) : (null, NoObject(example));
        }
        catch (JsonException e)
        {
            var field = e.Path is null ? "" : e.Path.TrimStart('$', '.');
            return (null, field.Length == 0 ? NoObject(example) : Fault(field, "There is no such property, or its value has the wrong type."));
        }
    }

    // What is no object is no place to miss a property in; reading it tells that.
    private static bool IsMissing(JsonElement element, ReadOnlySpan<string> path) =>
        path is [var name, .. var rest] && element.ValueKind == JsonValueKind.Object && (!element.TryGetProperty(name, out var value) || IsMissing(value, rest));

    private static IResult NoObject(string example) => Fault("body", $"The body is a JSON object such as {example}.");

    private static IResult Fault(string field, string message) => Problems.Invalid(field, message, FaultCodes.InvalidValue);
}
