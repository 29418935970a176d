using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Subscriptions;

/// <summary>A WebSocket: whole messages in, whole messages out, one at a time.</summary>
internal sealed class SocketConnection(HttpContext context, WebSocket socket, TimeProvider time) : ISocketConnection, IDisposable
{
    /// <summary>How long a client may take to accept a message before it is taken for gone.</summary>
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may take to answer a close.</summary>
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);

    /// <summary>What fits a close frame (RFC 6455, section 5.5).</summary>
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _receiving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
    private readonly int _maxBytes = RequestSizeLimit.Of(context);
    private ITimer? _closing;

    public HttpContext HttpContext => context;

    public bool IsClosed => socket.State != WebSocketState.Open;

    public IServiceProvider RequestServices => context.RequestServices;

    public CancellationToken RequestAborted => context.RequestAborted;

    public IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The next whole message into the buffer.</summary>
    /// <returns>False when no more will come.</returns>
    public async ValueTask<bool> ReceiveAsync(PooledBuffer buffer)
    {
        buffer.Clear();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.GetMemory(), _receiving.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await CloseAsync((int)WebSocketCloseStatus.NormalClosure, "");
                    return false;
                }

                buffer.Advance(part.Count);
                if (buffer.Length > _maxBytes)
                {
                    await CloseAsync(SocketCloseCodes.TooBig, $"A message is at most {_maxBytes} bytes long.");
                    buffer.Clear();
                }
                else if (part.EndOfMessage)
                {
                    return true;
                }
            }
        }
        catch (WebSocketException e) when (e.WebSocketErrorCode == WebSocketError.Faulted)
        {
            await OutliveCloseAsync();
            return false;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    public async Task SendAsync(Action<PooledBuffer> write)
    {
        using var buffer = new PooledBuffer();
        write(buffer);
        await _sending.WaitAsync();
        try
        {
            if (!IsClosed)
            {
                await Patiently(socket.SendAsync(buffer.Memory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask());
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends a close frame once; the client then has a while to answer it.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        await _sending.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                _closing = time.CreateTimer(_ => Abort(), null, ClosePatience, Timeout.InfiniteTimeSpan);
                await Patiently(socket.CloseOutputAsync((WebSocketCloseStatus)code, Fit(reason), CancellationToken.None));
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Breaks the connection off: the client does not answer.</summary>
    public void Abort() => socket.Abort();

    public void Dispose()
    {
        _closing?.Dispose();
        _receiving.Dispose();
        socket.Dispose();
    }

    /// <summary>
    /// Waits until the client has gone: the WebSocket refused a frame and sent a close of its own (RFC 6455, section 7.1.7), which the end
    /// of the connection must not overtake.
    /// </summary>
    private async Task OutliveCloseAsync()
    {
        try
        {
            await Task.Delay(ClosePatience, time, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task Patiently(Task sending)
    {
        try
        {
            await sending.WaitAsync(SendPatience, time);
        }
        catch (Exception e) when (e is WebSocketException or TimeoutException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            Abort();
        }
    }

    private static string Fit(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes)
        {
            reason = reason[..^1];
        }

        return reason;
    }
}
