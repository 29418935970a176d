using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Xlsx;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Formats.Xlsx;
using GraphQLExport.Tests.Rows;
using NodaTime;

namespace GraphQLExport.Tests.Exports.Pipeline;

/// <summary>Files that are archives go the same way as all others: asynchronously, told of as they grow, and stopped at once.</summary>
[Trait("Req", "X-FR6")]
public sealed class ArchivePipelineTests
{
    private static readonly Column[] Columns = [new("n", ColumnKind.Int64), new("text", ColumnKind.Text)];

    private static IExportWriter Writer => new XlsxFormat().CreateWriter(new WriterContext(Columns, DateTimeZone.Utc));

    [Fact]
    public async Task Writes_asynchronously_counts_what_arrives_and_flushes_once()
    {
        var stream = new ProbeStream();
        List<PipelineProgress> progress = [];
        var written = await ExportPipeline.RunAsync(new MemoryRows(Columns, Rows(60_000)), Writer, stream, new() { Progress = progress.Add }, CancellationToken.None);
        Assert.Equal((60_000L, (long)stream.Writes.Sum()), (written.Rows, written.Bytes));
        Assert.Equal(1, stream.Flushes);
        Assert.Equal(progress.OrderBy(step => step.Rows).ThenBy(step => step.Bytes), progress);
        Assert.Contains(progress, step => step.Rows is > 0 and < 60_000 && step.Bytes > 0);
        Assert.Equal("60000", new WorkbookFile(stream.Content).Summary()["Rows"]);
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_failing_destination_fails_the_run_and_stops_the_reader()
    {
        var source = new MemoryRows(Columns, Rows(10_000_000));
        var stream = new ProbeStream { Before = (index, _) => index == 9 ? throw new IOException("gone") : Task.CompletedTask };
        await Assert.ThrowsAsync<IOException>(() => ExportPipeline.RunAsync(source, Writer, stream, null, CancellationToken.None));
        Assert.False(source.Reading);
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task A_destination_that_hangs_is_left_when_the_run_is_canceled()
    {
        using var cancel = new CancellationTokenSource();
        var hangs = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        var stream = new ProbeStream
        {
            Before = (index, _) =>
            {
                if (index < 9)
                    return Task.CompletedTask;
                reached.TrySetResult();
                return hangs.Task;
            },
        };
        var running = ExportPipeline.RunAsync(new MemoryRows(Columns, Rows(10_000_000)), Writer, stream, null, cancel.Token);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30)));
        hangs.SetResult();
    }

    private static IEnumerable<object?[]> Rows(int count)
    {
        for (var i = 0; i < count; i++)
            yield return [i, "text"];
    }
}
