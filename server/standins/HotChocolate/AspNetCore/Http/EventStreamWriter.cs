using System.Buffers;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.AspNetCore;

/// <summary>Answers as server-sent events: "next" for each result, then "complete" (GraphQL over SSE, distinct connections).</summary>
internal sealed class EventStreamWriter(HttpContext context)
{
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(12);

    private readonly TimeProvider _time = context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
    private readonly CancellationToken _gone = context.RequestAborted;

    public async Task WriteAsync(IExecutionResult result)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = ResponseFormat.EventStreamType + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.FlushAsync(_gone);
        if (result is IResponseStream stream)
        {
            await WriteResultsAsync(stream);
        }
        else if (result is IOperationResult single)
        {
            await SendAsync(single);
        }

        await context.SendAsync("event: complete\ndata:\n\n"u8.ToArray());
    }

    private async Task WriteResultsAsync(IResponseStream stream)
    {
        await using var results = stream.ReadResultsAsync().GetAsyncEnumerator(_gone);
        var next = results.MoveNextAsync().AsTask();
        while (true)
        {
            try
            {
                if (!await next.WaitAsync(KeepAliveInterval, _time, _gone))
                {
                    return;
                }
            }
            catch (TimeoutException) when (!next.IsCompleted)
            {
                await context.SendAsync(":\n\n"u8.ToArray());
                continue;
            }

            await using (var result = results.Current)
            {
                await SendAsync(result);
            }

            next = results.MoveNextAsync().AsTask();
        }
    }

    private async Task SendAsync(IOperationResult result)
    {
        using var buffer = new PooledBuffer();
        buffer.Write("event: next\ndata: "u8);
        JsonOutput.Write(buffer, result);
        buffer.Write("\n\n"u8);
        await context.SendAsync(buffer.Memory);
    }
}
