using System.Runtime.InteropServices;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// A read-only connection of one thread at a time, and the way to stop it from any other. Closed when disposed, with
/// whatever transaction it was in.
/// </summary>
internal sealed unsafe class SqliteReadConnection : IDisposable
{
    /// <summary>How many instructions of SQLite's virtual machine run between two looks at the stop flag: well under a millisecond's worth.</summary>
    private const int InstructionsPerCheck = 20_000;

    private readonly Sqlite3.Control* _control;
    private readonly Lock _closing = new();
    private nint _handle;
    private bool _disposed;

    public SqliteReadConnection(string path, TimeSpan busyTimeout)
    {
        _control = (Sqlite3.Control*)NativeMemory.AllocZeroed((nuint)sizeof(Sqlite3.Control));
        _control->BusyMilliseconds = (int)Math.Min(busyTimeout.TotalMilliseconds, int.MaxValue);
        try
        {
            var result = Sqlite3.Open(path, out _handle, Sqlite3.OpenReadOnly | Sqlite3.OpenNoMutex, 0);
            Check(result);
            Check(Sqlite3.OnBusy(_handle, &Sqlite3.WaitForLock, _control));
            Sqlite3.OnProgress(_handle, InstructionsPerCheck, &Sqlite3.StopIfAsked, _control);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public nint Handle => _handle;

    /// <summary>Makes the running statement, and every later one, fail with <see cref="Sqlite3.Interrupt"/>. Callable from any thread.</summary>
    public void Stop()
    {
        lock (_closing)
        {
            if (_disposed)
                return;
            Volatile.Write(ref _control->Stop, 1);
            Sqlite3.InterruptAll(_handle);
        }
    }

    /// <summary>Runs a statement for its effect, or for the integer in its first row's first column.</summary>
    public long Execute(string sql, IReadOnlyList<RowParameter> parameters)
    {
        using var statement = new SqliteStatement(this, sql, parameters);
        var result = Sqlite3.Step(statement.Handle);
        if (result == Sqlite3.Row)
            return new SqliteValue(statement.Handle, 0).ToInt64();
        if (result != Sqlite3.Done)
            Check(result);
        return 0;
    }

    /// <summary>Throws what a result code means, unless it means success.</summary>
    /// <exception cref="RowSourceException">Any failure but an interruption.</exception>
    /// <exception cref="OperationCanceledException">The connection was stopped.</exception>
    public void Check(int result)
    {
        if (result == Sqlite3.Ok)
            return;
        var code = result & 0xFF;
        if (code == Sqlite3.Interrupt || (code == Sqlite3.Busy && _control->Stop != 0))
            throw new OperationCanceledException("Reading was interrupted.");
        var message = _handle == 0 ? null : Marshal.PtrToStringUTF8((nint)Sqlite3.ErrorMessage(_handle));
        var failure = code switch
        {
            Sqlite3.Busy or Sqlite3.Locked => RowSourceFailure.Busy,
            Sqlite3.Corrupt or Sqlite3.NotADatabase => RowSourceFailure.Corrupt,
            Sqlite3.CantOpen => RowSourceFailure.Unavailable,
            _ => RowSourceFailure.QueryFailed,
        };
        throw new RowSourceException(failure, $"SQLite: {message ?? "error"} ({code}).");
    }

    public void Dispose()
    {
        lock (_closing)
        {
            if (_disposed)
                return;
            _ = Sqlite3.Close(_handle);
            NativeMemory.Free(_control);
            (_handle, _disposed) = (0, true);
        }
    }
}
