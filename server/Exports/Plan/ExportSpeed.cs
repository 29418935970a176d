namespace GraphQLExport.Exports;

/// <summary>How fast this process has been writing rows lately.</summary>
internal sealed class ExportSpeed
{
    private const double Weight = 0.3;
    private const long TooFewRows = 1_000;

    private readonly Lock gate = new();
    private double rowsPerSecond = 500_000;

    /// <summary>Rows per second: an assumption until the first export of some size.</summary>
    public double RowsPerSecond
    {
        get
        {
            lock (gate)
                return rowsPerSecond;
        }
    }

    /// <summary>Takes an export into account; small ones tell nothing.</summary>
    public void Observe(long rows, TimeSpan elapsed)
    {
        if (rows < TooFewRows || elapsed <= TimeSpan.Zero)
            return;
        lock (gate)
            rowsPerSecond += Weight * ((rows / elapsed.TotalSeconds) - rowsPerSecond);
    }
}
