using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.AspNetCore;

/// <summary>Sends whole messages.</summary>
internal static class ResponseExtensions
{
    /// <summary>How long a client may take to accept a message before it is taken for gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task WriteJsonAsync(this HttpContext context, int status, string? mediaType, PooledBuffer body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = (mediaType ?? ResponseFormat.PlainJson) + "; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await context.SendAsync(body.Memory);
    }

    /// <summary>Sends bytes and waits until the connection has taken them; a client that stops reading is cut off.</summary>
    /// <exception cref="OperationCanceledException">The client has gone, or was cut off.</exception>
    public static async Task SendAsync(this HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var sending = context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        if (sending.IsCompletedSuccessfully)
        {
            await sending;
            return;
        }

        try
        {
            var time = context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
            await sending.AsTask().WaitAsync(Patience, time, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            context.Abort();
            throw new OperationCanceledException(context.RequestAborted);
        }
    }
}
