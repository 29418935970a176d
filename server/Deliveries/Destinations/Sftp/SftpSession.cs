using Renci.SshNet;

namespace GraphQLExport.Deliveries;

/// <summary>One connection to an SFTP server, whose steps are bounded in time, end at once where they are cancelled, and fail as <see cref="SendException"/>.</summary>
internal sealed class SftpSession(Renci.SshNet.ConnectionInfo connection, TimeSpan timeout, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan GoodBye = TimeSpan.FromMilliseconds(500);

    private Task? ending;

    /// <summary>The client.</summary>
    public SftpClient Client { get; } = new(connection) { OperationTimeout = timeout };

    /// <summary>Does a step that gives nothing.</summary>
    /// <exception cref="SendException">It was not done.</exception>
    public Task DoAsync(Func<SftpClient, CancellationToken, Task> step, CancellationToken cancellationToken) =>
        DoAsync(async (client, token) => { await step(client, token); return true; }, cancellationToken);

    /// <summary>Does a step.</summary>
    /// <exception cref="SendException">It was not done.</exception>
    public async Task<T> DoAsync<T>(Func<SftpClient, CancellationToken, Task<T>> step, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        return await DoAsync(step, limit, cancellationToken);
    }

    /// <summary>Uploads a file, however long it takes, while the server goes on to take bytes.</summary>
    /// <exception cref="SendException">It was not taken.</exception>
    public async Task UploadAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        await DoAsync(
            async (client, token) =>
            {
                await client.UploadFileAsync(content, path, canOverride: false, new Progress(limit, timeout), token);
                return true;
            },
            limit,
            cancellationToken);
    }

    /// <summary>Says good-bye where the server listens, and ends the connection in any case; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ending is not null)
            return;
        ending = Task.Run(Client.Dispose);
        try
        {
            await ending.WaitAsync(GoodBye, time);
        }
        catch (Exception e) when (e is TimeoutException || SftpFaults.Of(e) is not null)
        {
            // It goes on ending by itself.
        }
    }

    /// <summary>Waits for a step no longer than the caller and the limit do: what waits for a server that stalls may not hear of either.</summary>
    private async Task<T> DoAsync<T>(Func<SftpClient, CancellationToken, Task<T>> step, CancellationTokenSource limit, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Task.Run(() => step(Client, either.Token), CancellationToken.None).WaitAsync(either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && SftpFaults.Of(e) is { } fault)
        {
            throw fault;
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && SftpFaults.Of(e) is not null)
        {
            throw new OperationCanceledException("The step was cancelled.", e, cancellationToken);
        }
    }

    /// <summary>Gives the server its time anew whenever it took bytes.</summary>
    private sealed class Progress(CancellationTokenSource limit, TimeSpan timeout) : IProgress<UploadFileProgressReport>
    {
        public void Report(UploadFileProgressReport value)
        {
            try
            {
                limit.CancelAfter(timeout);
            }
            catch (ObjectDisposedException)
            {
                // Nobody waits any more.
            }
        }
    }
}
