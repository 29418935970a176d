using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Subscriptions;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>Operations: each runs beside the others and ends with "complete", "error", or silently when the client ended it.</summary>
internal sealed partial class SocketSession
{
    private async Task RunAsync(SocketOperation operation, GraphQLRequest request)
    {
        using (operation)
        {
            try
            {
                var refusal = await TryExecuteAsync(operation, request);
                if (_operations.TryRemove(KeyValuePair.Create(operation.Id, operation)) && !operation.IsCancelled)
                {
                    await (refusal is null ? connection.SendCompleteAsync(operation.Id) : connection.SendErrorAsync(operation.Id, refusal));
                }

                await interceptor.OnCompleteAsync(this, operation.Id, _ended.Token);
            }
            catch (Exception e)
            {
                LogFailure(logger, e);
            }

            _running.TryRemove(operation, out _);
        }
    }

    private async Task<IReadOnlyList<IError>?> TryExecuteAsync(SocketOperation operation, GraphQLRequest request)
    {
        try
        {
            return await ExecuteAsync(operation, request);
        }
        catch (OperationCanceledException) when (operation.IsCancelled || connection.IsClosed)
        {
            return null;
        }
        catch (Exception e)
        {
            if (e is not (GraphQLException or SubscriberTooSlowException))
            {
                LogFailure(logger, e);
            }

            return new ErrorResult(ErrorHandler.Of(e)).Errors;
        }
    }

    /// <returns>The errors of a request that was refused before its execution began; null for one that was executed.</returns>
    private async Task<IReadOnlyList<IError>?> ExecuteAsync(SocketOperation operation, GraphQLRequest request)
    {
        var builder = request.ToBuilder();
        await interceptor.OnRequestAsync(this, operation.Id, builder, operation.Token);
        await using var result = await executor.ExecuteAsync(builder.Build(), operation.Token);
        switch (result)
        {
            case IOperationResult { IsDataSet: false, Errors: { } errors }:
                return errors;
            case IOperationResult single:
                await SendAsync(operation, single);
                return null;
            case IResponseStream stream:
                await foreach (var next in stream.ReadResultsAsync().WithCancellation(operation.Token))
                {
                    await using (next)
                    {
                        await SendAsync(operation, next);
                    }
                }

                return null;
            default:
                throw new InvalidOperationException($"A result of the type {result.GetType()} has no form on a WebSocket.");
        }
    }

    private async Task SendAsync(SocketOperation operation, IOperationResult result)
    {
        var sent = await interceptor.OnResultAsync(this, operation.Id, result, operation.Token);
        operation.Token.ThrowIfCancellationRequested();
        await connection.SendNextAsync(operation.Id, sent);
        if (connection.IsClosed)
        {
            throw new OperationCanceledException();
        }
    }
}
