namespace GraphQLExport.Exports;

/// <summary>Derives speed, share and remaining time of one attempt from what was counted and written.</summary>
/// <param name="exportId">The export.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressMeter(string exportId, TimeProvider time)
{
    private long? started;

    /// <summary>Rows to be written, once counted.</summary>
    public long? RowsTotal { get; set; }

    /// <summary>Marks the beginning of writing, from which speed is measured.</summary>
    public void BeginWriting() => started = time.GetTimestamp();

    /// <summary>The state of things as a progress event; sequence and queue position are set where it is stored.</summary>
    public ExportProgress Measure(ExportStatus status, ExportPhase phase, long rows, long bytes)
    {
        var seconds = started is { } from ? time.GetElapsedTime(from).TotalSeconds : 0;
        double? speed = rows > 0 && seconds > 0 ? rows / seconds : null;
        return new()
        {
            ExportId = exportId,
            Status = status,
            Phase = phase,
            RowsWritten = rows,
            BytesWritten = bytes,
            RowsTotal = RowsTotal,
            RowsTotalKind = RowsTotal is null ? RowCountKind.Unknown : RowCountKind.Exact,
            RowsPerSecond = speed,
            Percent = Percent(rows, phase),
            EtaSeconds = phase == ExportPhase.Done ? 0 : RowsTotal is { } total && speed is { } rate ? Math.Max(0, total - rows) / rate : null,
        };
    }

    private double? Percent(long rows, ExportPhase phase) => RowsTotal switch
    {
        null => null,
        0 => phase == ExportPhase.Done ? 100 : 0,
        { } total => Math.Min(100, 100.0 * rows / total),
    };
}
