using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GraphQLExport.Rows.Sqlite;

/// <summary>One prepared statement of a <see cref="SqliteReadConnection"/>, with its parameters bound.</summary>
internal sealed unsafe class SqliteStatement : IDisposable
{
    private readonly SqliteReadConnection _connection;
    private nint _handle;

    public SqliteStatement(SqliteReadConnection connection, string sql, IReadOnlyList<RowParameter> parameters)
    {
        _connection = connection;
        var bytes = Encoding.UTF8.GetBytes(sql);
        fixed (byte* start = bytes)
        {
            connection.Check(Sqlite3.Prepare(connection.Handle, start, bytes.Length, out _handle, out _));
        }

        if (_handle == 0)
            throw new RowSourceException(RowSourceFailure.QueryFailed, "The query holds no statement.");
        try
        {
            Bind(parameters);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public nint Handle => _handle;

    public void Dispose()
    {
        _ = Sqlite3.FinalizeStatement(_handle);
        _handle = 0;
    }

    /// <summary>Each parameter that the statement names must have been given; those given and not named are for another statement.</summary>
    private void Bind(IReadOnlyList<RowParameter> parameters)
    {
        for (var index = 1; index <= Sqlite3.ParameterCount(_handle); index++)
        {
            var name = Marshal.PtrToStringUTF8((nint)Sqlite3.ParameterName(_handle, index));
            var parameter = parameters.FirstOrDefault(p => p.Name == name)
                ?? throw new RowSourceException(RowSourceFailure.QueryFailed, $"The query's parameter {name ?? "?"} has no value.");
            _connection.Check(Bind(index, parameter));
        }
    }

    private int Bind(int index, RowParameter parameter) => parameter.Value switch
    {
        null or DBNull => Sqlite3.BindNull(_handle, index),
        string text => BindText(index, text),
        char text => BindText(index, text.ToString()),
        Guid id => BindText(index, id.ToString("D").ToUpperInvariant()),
        byte[] blob => BindBlob(index, blob),
        bool flag => Sqlite3.BindInt64(_handle, index, flag ? 1 : 0),
        float number => Sqlite3.BindDouble(_handle, index, number),
        double number => Sqlite3.BindDouble(_handle, index, number),
        sbyte or byte or short or ushort or int or uint or long or ulong or Enum =>
            Sqlite3.BindInt64(_handle, index, Convert.ToInt64(parameter.Value, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"The query's parameter {parameter.Name} has a value of type {parameter.Value.GetType()}."),
    };

    private int BindText(int index, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + '\0');
        fixed (byte* start = bytes)
            return Sqlite3.BindText(_handle, index, start, bytes.Length - 1, Sqlite3.Transient);
    }

    private int BindBlob(int index, byte[] blob)
    {
        fixed (byte* start = blob.Length == 0 ? new byte[1] : blob)
            return Sqlite3.BindBlob(_handle, index, start, blob.Length, Sqlite3.Transient);
    }
}
