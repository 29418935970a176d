using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GraphQLExport.Data.PostgreSql;

/// <summary>
/// One writing transaction at a time, as SQLite has it, in all processes together: what a transaction counted or looked up is still so when it
/// writes, and rows become visible in the order of their ids, by which incremental exports tell what is new. Readers are not held up.
/// Who does nothing for half as long as others wait, such as a process that is frozen, is cut off: none may hold up all others for good.
/// </summary>
internal sealed class SerialWriters(TimeSpan timeout) : DbTransactionInterceptor
{
    // Any number will do, as long as every process takes the same one. It ends with the transaction.
    private readonly string _take = string.Create(
        CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = {(long)timeout.TotalMilliseconds}; SET LOCAL idle_in_transaction_session_timeout = {Math.Max(1, (long)(timeout / 2).TotalMilliseconds)}; SELECT pg_advisory_xact_lock(7208510433561)");

    /// <inheritdoc/>
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, result);
        command.ExecuteNonQuery();
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private DbCommand Command(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = _take;
        command.CommandTimeout = 0;
        return command;
    }
}
