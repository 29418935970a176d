namespace GraphQLExport.Data;

/// <summary>
/// Inserts one row again and again, in the transaction its connection is in, which does nothing else meanwhile. Columns are
/// numbered from 0 in the order given; a column not set in a row is null.
/// </summary>
internal interface IBulkInsert : IDisposable
{
    /// <summary>Sets a column to a whole number.</summary>
    public void Set(int column, long value);

    /// <summary>Sets a column to a floating-point number.</summary>
    public void Set(int column, double value);

    /// <summary>Sets a column to text given as UTF-8.</summary>
    public void SetUtf8(int column, ReadOnlySpan<byte> value);

    /// <summary>Inserts the row, or does what was prepared for one that is there already, and begins the next one.</summary>
    public void Insert();

    /// <summary>Puts in place what was inserted; without it, nothing need be there. Call it once, after the last row.</summary>
    public void Complete();
}
