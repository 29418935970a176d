using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// The part of SQLite's C interface that reading needs (https://sqlite.org/c3ref/intro.html), with no layer in between;
/// <see cref="SqliteValue"/> has the rest.
/// </summary>
internal static unsafe partial class Sqlite3
{
    public const int Ok = 0;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int Interrupt = 9;
    public const int Corrupt = 11;
    public const int CantOpen = 14;
    public const int NotADatabase = 26;
    public const int Row = 100;
    public const int Done = 101;

    public const int OpenReadOnly = 0x1;
    public const int OpenNoMutex = 0x8000;

    /// <summary>Tells SQLite to copy a bound value before the call returns.</summary>
    public static readonly nint Transient = -1;

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_open_v2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, out nint database, int flags, nint vfs);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_close_v2")]
    public static partial int Close(nint database);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_errmsg")]
    public static partial byte* ErrorMessage(nint database);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_interrupt")]
    public static partial void InterruptAll(nint database);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_progress_handler")]
    public static partial void OnProgress(nint database, int instructions, delegate* unmanaged[Cdecl]<Control*, int> callback, Control* control);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_busy_handler")]
    public static partial int OnBusy(nint database, delegate* unmanaged[Cdecl]<Control*, int, int> callback, Control* control);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_sleep")]
    public static partial int Sleep(int milliseconds);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_prepare_v2")]
    public static partial int Prepare(nint database, byte* sql, int bytes, out nint statement, out byte* tail);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_finalize")]
    public static partial int FinalizeStatement(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_column_count")]
    public static partial int ColumnCount(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_parameter_index", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ParameterIndex(nint statement, string name);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_parameter_count")]
    public static partial int ParameterCount(nint statement);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_parameter_name")]
    public static partial byte* ParameterName(nint statement, int index);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_null")]
    public static partial int BindNull(nint statement, int index);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_int64")]
    public static partial int BindInt64(nint statement, int index, long value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_double")]
    public static partial int BindDouble(nint statement, int index, double value);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int index, byte* value, int bytes, nint destructor);

    [LibraryImport(SqliteLibrary.Name, EntryPoint = "sqlite3_bind_blob")]
    public static partial int BindBlob(nint statement, int index, byte* value, int bytes, nint destructor);

    /// <summary>Called by SQLite now and then while a statement runs; an answer other than zero makes it stop.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int StopIfAsked(Control* control) => Volatile.Read(ref control->Stop);

    /// <summary>Called when another connection's lock is in the way, for the nth time; zero gives up.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int WaitForLock(Control* control, int times)
    {
        if (Volatile.Read(ref control->Stop) != 0 || (long)times * Control.WaitMilliseconds >= control->BusyMilliseconds)
            return 0;
        _ = Sleep(Control.WaitMilliseconds);
        return 1;
    }

    /// <summary>What a connection's callbacks go by; in memory that does not move.</summary>
    public struct Control
    {
        /// <summary>How long one wait for a lock is.</summary>
        public const int WaitMilliseconds = 5;

        /// <summary>Other than zero once the connection is to stop.</summary>
        public int Stop;

        /// <summary>How long to wait for a lock in all.</summary>
        public int BusyMilliseconds;
    }
}
