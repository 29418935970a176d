using Npgsql;

namespace GraphQLExport.Processes.PostgreSql;

/// <summary>Listens for notifications on a connection of its own, and connects again when it is lost.</summary>
internal sealed partial class NotifyListener(string connectionString, TimeProvider time, ILogger log)
{
    /// <summary>The channel of all processes.</summary>
    public const string Channel = "graphqlexport";

    /// <summary>The longest time between two attempts to connect.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How long a connection may be dead before it is noticed, and a message be on its way.</summary>
    public static readonly TimeSpan Blindness = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    // The network may lose a connection without a word: an idle one is tried every few seconds.
    private readonly string connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 5 }.ToString();

    /// <summary>Listens until the process stops.</summary>
    /// <param name="heard">Is given each notification, and when it came.</param>
    /// <param name="missed">Is told at every connection, the first one too, since when notifications may have been lost.</param>
    /// <param name="stoppingToken">Ends it.</param>
    public async Task RunAsync(Action<string, DateTimeOffset> heard, Action<DateTimeOffset> missed, CancellationToken stoppingToken)
    {
        var since = time.GetUtcNow();
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var listened = false;
            try
            {
                await ListenAsync(
                    heard,
                    () =>
                    {
                        listened = true;
                        missed(since - Blindness);
                    },
                    stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException or OperationCanceledException)
            {
                LogLost(log, e);
            }

            if (listened)
                (since, pause) = (time.GetUtcNow(), ShortestPause);
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task ListenAsync(Action<string, DateTimeOffset> heard, Action listening, CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        connection.Notification += (_, notification) => heard(notification.Payload, time.GetUtcNow());
        await connection.OpenAsync(stoppingToken);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await command.ExecuteNonQueryAsync(stoppingToken);
        listening();
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    [LoggerMessage(LogLevel.Warning, "The connection that tells of other processes' changes was lost; it is opened again, and what was missed is read from the database.")]
    private static partial void LogLost(ILogger log, Exception exception);
}
