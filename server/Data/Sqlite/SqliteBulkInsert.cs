using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace GraphQLExport.Data.Sqlite;

/// <summary>Inserts through SQLite's own statement: no parameter objects, no strings, no boxing per row.</summary>
internal sealed unsafe class SqliteBulkInsert : IBulkInsert
{
    // Rows that do not arrive in the order of an index touch its pages at random: with SQLite's own 2 MB of cache
    // a million of them took 23 s, with 64 MB 7 s.
    private const int CacheKibibytes = 65_536;
    private const int UsualCacheKibibytes = 2_000;

    private readonly nint connection;
    private nint statement;

    public SqliteBulkInsert(SqliteConnection connection, string table, ReadOnlySpan<string> columns, string? onConflict = null)
    {
        this.connection = HandleOf(connection);
        SetCache(CacheKibibytes);
        var names = string.Join(", ", columns!);
        var marks = string.Join(", ", Enumerable.Repeat("?", columns.Length));
        Require(SqliteNative.Prepare(this.connection, $"INSERT INTO {table} ({names}) VALUES ({marks}) {onConflict}", -1, out statement, 0));
    }

    public void Set(int column, long value) => Require(SqliteNative.BindInt64(statement, column + 1, value));

    public void Set(int column, double value) => Require(SqliteNative.BindDouble(statement, column + 1, value));

    public void SetUtf8(int column, ReadOnlySpan<byte> value)
    {
        // A null pointer would bind null: an empty text needs an address, any address.
        byte nothing = 0;
        fixed (byte* text = value)
        {
            Require(SqliteNative.BindText(statement, column + 1, text == null ? &nothing : text, value.Length, SqliteNative.Transient));
        }
    }

    public void Insert()
    {
        var result = SqliteNative.Step(statement);
        var failure = result == SqliteNative.Done ? null : Failure(result);
        _ = SqliteNative.Reset(statement);
        _ = SqliteNative.ClearBindings(statement);
        if (failure is not null)
        {
            throw failure;
        }
    }

    // Each row was in place at once.
    public void Complete()
    {
    }

    public void Dispose()
    {
        _ = SqliteNative.Close(statement);
        statement = 0;
        SetCache(UsualCacheKibibytes);
    }

    // By name: the property's type comes from a SQLitePCLRaw newer than the one the restricted package profile
    // compiles against, which the compiler refuses and the runtime accepts (docs/dependencies.md).
    private static nint HandleOf(SqliteConnection connection) =>
        typeof(SqliteConnection).GetProperty("Handle")?.GetValue(connection) is SafeHandle handle
            ? handle.DangerousGetHandle()
            : throw new InvalidOperationException("The connection is not open.");

    // Not by a command: a transaction that SQLite itself took back, for want of space, allows none. A failure costs speed alone.
    private void SetCache(int kibibytes)
    {
        if (SqliteNative.Prepare(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{kibibytes}"), -1, out var pragma, 0) == SqliteNative.Ok)
            _ = SqliteNative.Step(pragma);
        _ = SqliteNative.Close(pragma);
    }

    private void Require(int result)
    {
        if (result != SqliteNative.Ok)
        {
            throw Failure(result);
        }
    }

    private SqliteException Failure(int result) =>
        new(SqliteNative.ErrorMessage(connection), result & 0xff, SqliteNative.ExtendedErrorCode(connection));
}
