using System.Runtime.InteropServices;
using GraphQLExport.Rows.Sqlite;

namespace GraphQLExport.Data.Sqlite;

/// <summary>The calls of SQLite's C interface that inserting rows needs (https://sqlite.org/c3ref/intro.html).</summary>
internal static unsafe partial class SqliteNative
{
    public const int Ok = 0;
    public const int Done = 101;

    /// <summary>Tells a bind call to copy the text before it returns.</summary>
    public const nint Transient = -1;

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Prepare(nint connection, string sql, int bytes, out nint statement, nint tail);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    public static partial int BindInt64(nint statement, int index, long value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    public static partial int BindDouble(nint statement, int index, double value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int index, byte* text, int bytes, nint destructor);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_clear_bindings")]
    public static partial int ClearBindings(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_finalize")]
    public static partial int Close(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_extended_errcode")]
    public static partial int ExtendedErrorCode(nint connection);

    /// <summary>What SQLite says of the last failure on a connection.</summary>
    public static string ErrorMessage(nint connection) => Marshal.PtrToStringUTF8((nint)ErrorMessagePointer(connection)) ?? "";

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_errmsg")]
    private static partial byte* ErrorMessagePointer(nint connection);
}
