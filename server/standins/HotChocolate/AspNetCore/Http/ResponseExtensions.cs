using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Sends whole messages.</summary>
internal static class ResponseExtensions
{
    public static async Task WriteJsonAsync(this HttpResponse response, int status, string? mediaType, PooledBuffer body, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        response.ContentType = (mediaType ?? ResponseFormat.PlainJson) + "; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body.Memory, cancellationToken);
    }
}
