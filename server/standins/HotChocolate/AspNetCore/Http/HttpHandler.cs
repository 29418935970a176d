using System.Buffers;
using System.Net.Mime;
using System.Text;
using HotChocolate.Execution;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HotChocolate.AspNetCore;

/// <summary>GraphQL over HTTP: reads a request, has it executed, answers.</summary>
internal sealed class HttpHandler(HttpContext context, IRequestExecutor executor, GraphQLServerOptions options)
{
    private const string ReadMethods = "GET, POST";

    private readonly ResponseFormat _format = ResponseFormat.Of(context.Request);

    public async Task HandleAsync()
    {
        try
        {
            await AnswerAsync();
        }
        catch (RequestFault fault)
        {
            if (fault.Allow is not null)
            {
                context.Response.Headers.Allow = fault.Allow;
            }

            await WriteAsync(fault.Status, new ErrorResult(fault.Message, fault.Code));
        }
        catch (OperationCanceledException e) when (e.CancellationToken == context.RequestAborted || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync()
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (isGet && options.EnableSchemaRequests && context.Request.Query.ContainsKey("sdl"))
        {
            await AnswerSchemaAsync();
            return;
        }

        var requests = isGet ? [ReadQueryString()]
            : HttpMethods.IsPost(context.Request.Method) ? await ReadBodyAsync()
            : throw new RequestFault(405, ErrorCodes.Server.MethodNotAllowed, "GraphQL is asked by GET or POST.") { Allow = ReadMethods };
        if (_format is { Json: null, EventStream: false })
        {
            throw new RequestFault(406, ErrorCodes.Server.NoSupportedAcceptMediaType, $"The answer is {ResponseFormat.GraphQLResponse}, {ResponseFormat.PlainJson} or {ResponseFormat.EventStreamType}.");
        }

        if (requests is [var request])
        {
            await AnswerAsync(request);
        }
        else
        {
            await new BatchHandler(context, _format, MaxBatchSize(), ExecuteAsync).AnswerAsync(requests);
        }
    }

    /// <summary>The schema, to whoever may introspect it.</summary>
    private async Task AnswerSchemaAsync()
    {
        await using var probe = await ExecuteAsync(new GraphQLRequest("{ __schema { __typename } }", null, null, null));
        if (probe is IOperationResult { IsDataSet: false } refusal)
        {
            await WriteAsync(403, refusal);
            return;
        }

        context.Response.ContentType = "application/graphql; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.SendAsync(Encoding.UTF8.GetBytes(executor.Schema.ToString()!));
    }

    private async Task AnswerAsync(GraphQLRequest request)
    {
        await using var result = await ExecuteAsync(request);
        if (_format.EventStream && (result is IResponseStream || _format.Json is null))
        {
            await new EventStreamWriter(context).WriteAsync(result);
        }
        else if (result is IOperationResult single)
        {
            await WriteAsync(StatusOf(single), single);
        }
        else
        {
            throw new RequestFault(406, ErrorCodes.Server.NoSupportedAcceptMediaType, $"A subscription is answered as {ResponseFormat.EventStreamType} or over a WebSocket.");
        }
    }

    private async Task<IExecutionResult> ExecuteAsync(GraphQLRequest request)
    {
        var interceptor = context.RequestServices.GetKeyedService<IHttpRequestInterceptor>(executor.Schema.Name) ?? new DefaultHttpRequestInterceptor();
        var builder = request.ToBuilder();
        if (HttpMethods.IsGet(context.Request.Method))
        {
            builder.SetGlobalState(WellKnownContextData.OperationGuard, (OperationGuard)GuardGet);
        }

        try
        {
            await interceptor.OnCreateAsync(context, executor, builder, context.RequestAborted);
        }
        catch (GraphQLException e)
        {
            return new ErrorResult(e.Errors);
        }

        return await executor.ExecuteAsync(builder.Build(), context.RequestAborted);
    }

    /// <summary>Refuses what GET may not execute, once the document tells what it would do.</summary>
    private ErrorResult? GuardGet(OperationType kind)
    {
        if (options.AllowedGetOperations.IsAllowed(kind))
        {
            return null;
        }

        context.Response.Headers.Allow = "POST";
        return new ErrorResult($"A {kind.ToString().ToLowerInvariant()} is not executed by GET.", ErrorCodes.Server.MethodNotAllowed) { Status = 405 };
    }

    private int StatusOf(IOperationResult result) => result switch
    {
        { ContextData: { } data } when data.TryGetValue(WellKnownContextData.HttpStatusCode, out var status) => (int)status!,
        { IsDataSet: false } when _format.Json == ResponseFormat.GraphQLResponse => 400,
        _ => 200,
    };

    private int MaxBatchSize() => (context.RequestServices.GetService<IOptions<RequestLimits>>()?.Value ?? new RequestLimits()).MaxBatchSize;

    private GraphQLRequest ReadQueryString()
    {
        if (!options.EnableGetRequests)
        {
            throw new RequestFault(405, ErrorCodes.Server.MethodNotAllowed, "GraphQL is asked by POST.") { Allow = "POST" };
        }

        if (options.EnforceGetRequestsPreflightHeader && context.Request.Headers["GraphQL-Preflight"] != "1")
        {
            throw new RequestFault(400, ErrorCodes.Server.PreflightRequired, "GET needs the header \"GraphQL-Preflight: 1\".");
        }

        var values = context.Request.Query;
        string? query = values["query"];
        return new GraphQLRequest(
            string.IsNullOrEmpty(query) ? throw RequestReader.MissingQuery() : query,
            values["operationName"],
            RequestReader.ReadMap(values["variables"], "variables"),
            RequestReader.ReadMap(values["extensions"], "extensions"));
    }

    private async Task<List<GraphQLRequest>> ReadBodyAsync()
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
            || (type.Encoding is not null && type.Encoding.WebName != "utf-8") || (type.Encoding is null && type.Charset.HasValue))
        {
            throw new RequestFault(415, ErrorCodes.Server.UnsupportedMediaType, "A request is application/json in UTF-8.");
        }

        var limit = RequestSizeLimit.Of(context);
        var body = await ReadBytesAsync(limit);
        try
        {
            if (body.Length > limit)
            {
                throw new RequestFault(413, ErrorCodes.Server.MaxRequestSize, $"A request is at most {limit} bytes long.");
            }

            var (requests, isBatch) = RequestReader.Read(body);
            return !isBatch || options.EnableBatching ? requests : throw new RequestFault(400, ErrorCodes.Server.BatchNotAllowed, "Batches of requests are not enabled.");
        }
        finally
        {
            context.Request.BodyReader.AdvanceTo(body.End);
        }
    }

    /// <summary>The whole body, or as much of it as shows that it is too long.</summary>
    private async ValueTask<ReadOnlySequence<byte>> ReadBytesAsync(int limit)
    {
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted || read.Buffer.Length > limit)
            {
                return read.Buffer;
            }

            context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private async Task WriteAsync(int status, IOperationResult result)
    {
        using var buffer = new PooledBuffer();
        JsonOutput.Write(buffer, result);
        await context.WriteJsonAsync(status, _format.Json, buffer);
    }
}
