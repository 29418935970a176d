using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Speed, share and remaining time.</summary>
public sealed class ProgressMeterTests
{
    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    [Trait("Req", "X-FR9")]
    public void Numbers_follow_from_rows_and_time()
    {
        var meter = new ProgressMeter("a", time) { RowsTotal = 1_000 };
        meter.BeginWriting();
        time.Advance(TimeSpan.FromSeconds(2));
        var progress = meter.Measure(ExportStatus.Running, ExportPhase.Writing, 250, 9_000);
        Assert.Equal((125.0, 25.0, 6.0), (progress.RowsPerSecond!.Value, progress.Percent!.Value, progress.EtaSeconds!.Value));
    }

    [Fact]
    public void Unknown_is_null_and_never_a_made_up_number()
    {
        var meter = new ProgressMeter("a", time);
        var before = meter.Measure(ExportStatus.Running, ExportPhase.Counting, 0, 0);
        Assert.Null(before.RowsPerSecond ?? before.Percent ?? before.EtaSeconds);
        Assert.Equal(RowCountKind.Unknown, before.RowsTotalKind);
    }

    [Fact]
    public void No_rows_are_all_rows_once_done()
    {
        var meter = new ProgressMeter("a", time) { RowsTotal = 0 };
        Assert.Equal(0, meter.Measure(ExportStatus.Running, ExportPhase.Writing, 0, 10).Percent);
        Assert.Equal(100, meter.Measure(ExportStatus.Completed, ExportPhase.Done, 0, 10).Percent);
    }
}
