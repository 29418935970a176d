using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphQLExport.Data.Sqlite;

/// <summary>
/// What every connection needs and the file does not remember: waiting for another writer inside SQLite rather than by
/// retrying, and whether a commit waits for the disk; the file is consistent either way. The write-ahead log of a large import is cut back to 64 MiB afterwards.
/// </summary>
internal sealed class SqliteConnectionSetup(TimeSpan busyTimeout, bool durable) : DbConnectionInterceptor
{
    private readonly string pragmas = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout = {(long)busyTimeout.TotalMilliseconds}; PRAGMA synchronous = {(durable ? "FULL" : "NORMAL")}; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
