using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace GraphQLExport.Processes.PostgreSql;

/// <summary>
/// Locks that PostgreSQL holds for a connection, one of each process: they end with it, however the process ends. Where the connection alone is lost,
/// the locks are taken again when the next one is asked for; what another process took meanwhile, both have until one lets go.
/// </summary>
internal sealed class AdvisoryLocks(string connectionString) : IProcessLocks, IAsyncDisposable
{
    private const string Take = "SELECT pg_try_advisory_lock($1)";
    private const string LetGo = "SELECT pg_advisory_unlock($1)";
    private const string TakeAgain = "SELECT pg_advisory_lock($1)";

    // The server needs a moment to find out that the connection before is lost, and holds its locks until then.
    private const string WaitABit = "SET lock_timeout = '2s'";

    private readonly string connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 }.ToString();
    private readonly SemaphoreSlim one = new(1);
    private readonly HashSet<long> held = [];
    private NpgsqlConnection? connection;

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        var key = KeyOf(name);
        await one.WaitAsync(cancellationToken);
        try
        {
            // To its own connection PostgreSQL grants a lock again and again.
            if (held.Contains(key) || !await AskAsync(key, cancellationToken))
                return null;
            held.Add(key);
            return new Held(this, key);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        one.Dispose();
    }

    private static long KeyOf(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private async ValueTask LetGoAsync(long key)
    {
        await one.WaitAsync(CancellationToken.None);
        try
        {
            if (held.Remove(key) && connection is not null)
                await ExecuteAsync(connection, LetGo, key);
        }
        catch (Exception e) when (IsLost(e))
        {
            // The lock went with the connection.
        }
        finally
        {
            one.Release();
        }
    }

    // A connection that was lost is found out by its first use, and replaced once.
    private async Task<bool> AskAsync(long key, CancellationToken cancellationToken)
    {
        if (connection is { } present)
        {
            try
            {
                return await ExecuteAsync(present, Take, key);
            }
            catch (Exception e) when (IsLost(e))
            {
                connection = null;
                await present.DisposeAsync();
            }
        }

        var fresh = new NpgsqlConnection(connectionString);
        try
        {
            await fresh.OpenAsync(cancellationToken);
            await TakeAgainAsync(fresh, cancellationToken);
            var answer = await ExecuteAsync(fresh, Take, key);
            connection = fresh;
            return answer;
        }
        finally
        {
            if (connection != fresh)
                await fresh.DisposeAsync();
        }
    }

    // Npgsql tells of a loss that its keep-alive found by the connection not being open.
    private static bool IsLost(Exception exception) => exception is NpgsqlException or InvalidOperationException;

    private async Task TakeAgainAsync(NpgsqlConnection fresh, CancellationToken cancellationToken)
    {
        await using (var wait = new NpgsqlCommand(WaitABit, fresh))
            await wait.ExecuteNonQueryAsync(cancellationToken);
        foreach (var lost in held)
        {
            try
            {
                await ExecuteAsync(fresh, TakeAgain, lost);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // Another process has it now.
            }
        }
    }

    // Not to be canceled: nobody would know whether the lock was granted.
    private static async Task<bool> ExecuteAsync(NpgsqlConnection connection, string sql, long key)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = key } } };
        return await command.ExecuteScalarAsync(CancellationToken.None) is true;
    }

    private sealed class Held(AdvisoryLocks owner, long key) : IAsyncDisposable
    {
        private int letGo;

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref letGo, 1) == 0 ? owner.LetGoAsync(key) : ValueTask.CompletedTask;
    }
}
