using System.Collections.Concurrent;
using HotChocolate.Execution;
using Microsoft.Extensions.Logging;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>The server's part of graphql-transport-ws. A message that breaks the protocol closes the socket.</summary>
internal sealed partial class SocketSession(
    SocketConnection connection,
    IRequestExecutor executor,
    ISocketSessionInterceptor interceptor,
    GraphQLSocketOptions options,
    TimeProvider time,
    ILogger logger) : ISocketSession, IAsyncDisposable
{
    private const int MostOperations = 128;

    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, bool> _running = new();
    private readonly CancellationTokenSource _ended = new();
    private volatile bool _isInitialised;
    private volatile bool _isAcknowledged;
    private volatile bool _wasHeard = true;

    public ISocketConnection Connection => connection;

    /// <summary>Converses until the socket is closed by either side.</summary>
    public async Task RunAsync()
    {
        var initialisation = time.CreateTimer(_ => OnInitialisationTimeout(), null, options.ConnectionInitializationTimeout, Timeout.InfiniteTimeSpan);
        var keepAlive = KeepAliveAsync();
        try
        {
            using var buffer = new PooledBuffer();
            while (await connection.ReceiveAsync(buffer))
            {
                _wasHeard = true;
                if (!connection.IsClosed)
                {
                    await HandleAsync(SocketMessage.Parse(buffer.Span));
                }
            }
        }
        catch (Exception e)
        {
            LogFailure(logger, e);
            await connection.CloseAsync(SocketCloseCodes.InternalError, "Internal server error");
        }
        finally
        {
            await initialisation.DisposeAsync();
            await _ended.CancelAsync();
            await keepAlive;
            await Task.WhenAll(_running.Keys.Select(o => o.Completion));
            await interceptor.OnCloseAsync(this);
        }
    }

    public ValueTask DisposeAsync()
    {
        _ended.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task HandleAsync(SocketMessage? message)
    {
        switch (message?.Type)
        {
            case SocketMessage.ConnectionInit:
                await InitialiseAsync(message);
                break;
            case SocketMessage.Ping:
                await connection.SendPongAsync(await interceptor.OnPingAsync(this, new MessagePayload(message.Payload), _ended.Token));
                break;
            case SocketMessage.Pong:
                await interceptor.OnPongAsync(this, new MessagePayload(message.Payload), _ended.Token);
                break;
            case SocketMessage.Subscribe:
                await SubscribeAsync(message.Id, message.Request!);
                break;
            case SocketMessage.Complete:
                if (_operations.TryRemove(message.Id, out var operation))
                {
                    await operation.CancelAsync();
                }

                break;
            default:
                await connection.CloseAsync(SocketCloseCodes.BadRequest, "Invalid message received");
                break;
        }
    }

    private async Task InitialiseAsync(SocketMessage message)
    {
        if (_isInitialised)
        {
            await connection.CloseAsync(SocketCloseCodes.TooManyInitialisations, "Too many initialisation requests");
            return;
        }

        _isInitialised = true;
        var status = await interceptor.OnConnectAsync(this, new MessagePayload(message.Payload), _ended.Token);
        if (status.Accepted)
        {
            await connection.SendAckAsync(status.Extensions);
            _isAcknowledged = true;
        }
        else
        {
            await connection.CloseAsync(SocketCloseCodes.Forbidden, status.Message);
        }
    }

    private async Task SubscribeAsync(string id, GraphQLRequest request)
    {
        if (!_isAcknowledged)
        {
            await connection.CloseAsync(SocketCloseCodes.Unauthorized, "Unauthorized");
            return;
        }

        if (_operations.ContainsKey(id))
        {
            await connection.CloseAsync(SocketCloseCodes.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
            return;
        }

        if (_operations.Count >= MostOperations)
        {
            await connection.SendErrorAsync(id, new ErrorResult($"A connection carries at most {MostOperations} operations at once.", ErrorCodes.Server.TooManyOperations).Errors!);
            return;
        }

        var operation = new SocketOperation(id, _ended.Token);
        _operations[id] = operation;
        _running[operation] = true;
        operation.Start(() => RunAsync(operation, request));
    }

    private void OnInitialisationTimeout()
    {
        if (!_isInitialised)
        {
            _ = connection.CloseAsync(SocketCloseCodes.InitialisationTimeout, "Connection initialisation timeout");
        }
    }

    private async Task KeepAliveAsync()
    {
        if (options.KeepAliveInterval is not { } interval)
        {
            return;
        }

        try
        {
            using var timer = new PeriodicTimer(interval, time);
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                if (!_wasHeard)
                {
                    connection.Abort();
                    return;
                }

                if (_isAcknowledged)
                {
                    _wasHeard = false;
                    await connection.SendPingAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL operation over a WebSocket failed.")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
