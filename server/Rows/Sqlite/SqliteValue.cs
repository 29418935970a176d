using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>
/// One value of the row that a statement stands on; valid until its next step. Looking a value up costs more than asking it
/// anything, so it is looked up once (https://sqlite.org/c3ref/column_blob.html allows that to a single thread). These calls
/// take nanoseconds and never block, so they skip the runtime's transition.
/// </summary>
internal readonly unsafe struct SqliteValue(nint statement, int column)
{
    public const int Integer = 1;
    public const int Float = 2;
    public const int Text = 3;
    public const int Null = 5;

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, nint> ColumnValue =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int, nint>)Export("sqlite3_column_value");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> ValueType =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Export("sqlite3_value_type");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> ValueInt64 =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)Export("sqlite3_value_int64");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double> ValueDouble =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double>)Export("sqlite3_value_double");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*> ValueText =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, byte*>)Export("sqlite3_value_text");

    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int> ValueBytes =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, int>)Export("sqlite3_value_bytes");

    private readonly nint _value = ColumnValue(statement, column);

    /// <summary>Its storage class: one of the constants, or a blob.</summary>
    public int Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ValueType(_value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ToInt64() => ValueInt64(_value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ToDouble() => ValueDouble(_value);

    /// <summary>Its bytes, which are text if it is a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ToText()
    {
        var text = ValueText(_value);
        return text is null ? throw new InsufficientMemoryException("SQLite ran out of memory.") : new ReadOnlySpan<byte>(text, ValueBytes(_value));
    }

    private static nint Export(string name) => NativeLibrary.GetExport(SqliteLibrary.Handle, name);
}
