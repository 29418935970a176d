using GraphQLExport.Exports.Pipeline;
using GraphQLExport.Formats;
using GraphQLExport.Formats.Csv;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Rows;
using GraphQLExport.Tests.Support;
using NodaTime;

namespace GraphQLExport.Tests.Exports.Pipeline;

[Trait("Req", "X-FR6")]
[Trait("Req", "E-AC5")]
public sealed class ExportPipelineTests
{
    private static readonly Column[] Columns = [new("n", ColumnKind.Int64), new("text", ColumnKind.Text)];

    private static IExportWriter Writer => new CsvFormat().CreateWriter(new WriterContext(Columns, DateTimeZone.Utc) { Csv = new CsvOptions { Header = false } });

    [Fact]
    public async Task Writes_bounded_buffers_asynchronously_and_flushes_once()
    {
        var stream = new ProbeStream();
        var written = await ExportPipeline.RunAsync(new MemoryRows(Columns, Numbers(200_000)), Writer, stream, null, CancellationToken.None);
        Assert.Equal(200_000, written.Rows);
        Assert.Equal(stream.Writes.Sum(), written.Bytes);
        Assert.InRange(stream.Writes.Max(), OutputBuffer.FlushSize, OutputBuffer.FlushSize + 100);
        Assert.Equal(1, stream.Flushes);
    }

    [Fact]
    public async Task A_row_larger_than_the_buffer_goes_out_whole()
    {
        var stream = new ProbeStream();
        var large = new string('é', 300_000);
        await ExportPipeline.RunAsync(new MemoryRows(Columns, [[1, "a"], [2, large], [3, "b"]]), Writer, stream, null, CancellationToken.None);
        Assert.Equal($"1,a\r\n2,{large}\r\n3,b\r\n", System.Text.Encoding.UTF8.GetString(stream.Content));
    }

    [Fact]
    public async Task The_first_rows_go_out_before_the_rest_is_read()
    {
        var firstWrite = new TaskCompletionSource();
        var stream = new ProbeStream { Before = (_, _) => Task.FromResult(firstWrite.TrySetResult()) };
        var source = new MemoryRows(Columns, Numbers(2), batchSize: 1)
        {
            BeforeBatch = (batch, _) =>
            {
                if (batch == 1)
                    firstWrite.Task.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None).GetAwaiter().GetResult();
            },
        };
        Assert.Equal(2, (await ExportPipeline.RunAsync(source, Writer, stream, null, CancellationToken.None)).Rows);
    }

    [Fact]
    public async Task Progress_grows_to_the_result()
    {
        List<PipelineProgress> seen = [];
        var options = new PipelineOptions { Progress = seen.Add };
        var written = await ExportPipeline.RunAsync(new MemoryRows(Columns, Numbers(50_000)), Writer, new ProbeStream(), options, CancellationToken.None);
        Assert.True(seen.Count > 5);
        Assert.Equal(seen.OrderBy(p => p.Rows).ThenBy(p => p.Bytes), seen);
        Assert.Equal(written, seen[^1]);
    }

    [Fact]
    public async Task A_slow_destination_holds_the_reader_back()
    {
        var release = new TaskCompletionSource();
        var source = new MemoryRows(Columns, Numbers(1_000_000));
        var stream = new ProbeStream { Before = (index, _) => index == 0 ? release.Task : Task.CompletedTask };
        var running = ExportPipeline.RunAsync(source, Writer, stream, null, CancellationToken.None);
        await Eventually(() => source.BatchesRead == 4);
        release.SetResult();
        Assert.Equal(1_000_000, (await running).Rows);
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task Cancellation_reaches_a_blocked_write()
    {
        using var cancel = new CancellationTokenSource();
        var blocked = new TaskCompletionSource();
        var stream = new ProbeStream
        {
            Before = (_, token) =>
            {
                blocked.SetResult();
                return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            },
        };
        var source = new MemoryRows(Columns, Numbers(1_000_000));
        var running = ExportPipeline.RunAsync(source, Writer, stream, null, cancel.Token);
        await blocked.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(source.Reading);
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task Cancellation_does_not_wait_for_a_stream_that_ignores_it()
    {
        using var cancel = new CancellationTokenSource();
        var never = new TaskCompletionSource();
        var stream = new ProbeStream { Before = (_, _) => never.Task };
        var running = ExportPipeline.RunAsync(new MemoryRows(Columns, Numbers(10)), Writer, stream, null, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        never.SetResult();
    }

    [Fact]
    [Trait("Req", "E-REL")]
    public async Task Cancellation_reaches_a_blocked_reader()
    {
        using var cancel = new CancellationTokenSource();
        var reading = new TaskCompletionSource();
        var source = new MemoryRows(Columns, Numbers(10))
        {
            BeforeBatch = (_, token) =>
            {
                reading.SetResult();
                token.WaitHandle.WaitOne();
                token.ThrowIfCancellationRequested();
            },
        };
        var running = ExportPipeline.RunAsync(source, Writer, new ProbeStream(), null, cancel.Token);
        await reading.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_write_that_takes_too_long_is_given_up()
    {
        var time = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var blocked = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        var stream = new ProbeStream
        {
            Before = (_, _) =>
            {
                blocked.SetResult();
                return never.Task;
            },
        };
        var options = new PipelineOptions { WriteTimeout = TimeSpan.FromSeconds(60), Time = time };
        var running = ExportPipeline.RunAsync(new MemoryRows(Columns, Numbers(10)), Writer, stream, options, CancellationToken.None);
        await blocked.Task;
        await Eventually(() =>
        {
            time.Advance(TimeSpan.FromSeconds(61));
            return running.IsCompleted;
        });
        await Assert.ThrowsAsync<TimeoutException>(() => running);
    }

    [Fact]
    public async Task A_failing_source_fails_the_run_after_what_it_gave()
    {
        var stream = new ProbeStream();
        var source = new MemoryRows(Columns, Numbers(100_000))
        {
            BeforeBatch = (batch, _) =>
            {
                if (batch == 5)
                    throw new RowSourceException(RowSourceFailure.Corrupt, "damaged");
            },
        };
        await Assert.ThrowsAsync<RowSourceException>(() => ExportPipeline.RunAsync(source, Writer, stream, null, CancellationToken.None));
        Assert.DoesNotContain("damaged", System.Text.Encoding.UTF8.GetString(stream.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_destination_fails_the_run_and_stops_the_reader()
    {
        var source = new MemoryRows(Columns, Numbers(10_000_000));
        var stream = new ProbeStream { Before = (index, _) => index == 3 ? throw new IOException("gone") : Task.CompletedTask };
        await Assert.ThrowsAsync<IOException>(() => ExportPipeline.RunAsync(source, Writer, stream, null, CancellationToken.None));
        Assert.False(source.Reading);
    }

    private static IEnumerable<object?[]> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
            yield return [i, "text"];
    }

    private static async Task Eventually(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
