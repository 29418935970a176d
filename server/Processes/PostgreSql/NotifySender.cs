using System.Threading.Channels;
using Npgsql;

namespace GraphQLExport.Processes.PostgreSql;

/// <summary>Sends notifications one after the other; one that fails is sent again until it succeeds.</summary>
internal sealed partial class NotifySender(string connectionString, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    /// <summary>Sends until the process stops, and then what still waits.</summary>
    /// <param name="lines">What waits to be sent.</param>
    /// <param name="next">Takes the next notification from it.</param>
    /// <param name="stoppingToken">Ends it.</param>
    public async Task RunAsync(ChannelReader<string> lines, Func<ChannelReader<string>, string> next, CancellationToken stoppingToken)
    {
        string? payload = null;
        try
        {
            while (await lines.WaitToReadAsync(stoppingToken))
            {
                payload = next(lines);
                while (!await TrySendAsync(payload, stoppingToken))
                    await Task.Delay(NotifyListener.LongestPause, time, stoppingToken);
                payload = null;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            using var patience = new CancellationTokenSource(LastWords, time);
            while ((payload is not null || lines.TryPeek(out _)) && await TrySendAsync(payload ?? next(lines), patience.Token))
                payload = null;
        }
    }

    private async Task<bool> TrySendAsync(string payload, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = NotifyListener.Channel }, new() { Value = payload } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            LogNotSent(log, e);
            return false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The other processes could not be told of changes; it is tried again.")]
    private static partial void LogNotSent(ILogger log, Exception exception);
}
