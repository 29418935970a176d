using System.IO.Compression;
using GraphQLExport.Compression;
using GraphQLExport.Tests.Exports.Pipeline;

namespace GraphQLExport.Tests.Compression;

/// <summary>Compression between a writer and a destination that may be slow or fail.</summary>
public sealed class CompressingStreamTests
{
    private static readonly byte[] Block = new byte[CompressingStream.BlockSize];

    [Fact]
    [Trait("Req", "S-AC6")]
    public async Task A_slow_destination_holds_the_writer_back()
    {
        var gate = new TaskCompletionSource();
        await using var stream = new GzipWriteStream(new ProbeStream { Before = (_, _) => gate.Task });
        var accepted = 0;
        ValueTask writing;
        for (writing = default; writing.IsCompleted && accepted < 64; accepted++)
            writing = stream.WriteAsync(Block);
        Assert.InRange(accepted, 1, 10);
        Assert.False(writing.IsCompleted);
        gate.SetResult();
        await writing;
        await stream.CompleteAsync(default);
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_failing_destination_fails_the_writer()
    {
        await using var stream = new ZipWriteStream(new ProbeStream { Before = (index, _) => index == 3 ? throw new IOException("full") : Task.CompletedTask }, "x");
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            for (var i = 0; i < 64; i++)
                await stream.WriteAsync(Block);
        });
    }

    [Fact]
    public async Task Only_asynchronous_writes_reach_the_destination()
    {
        var probe = new ProbeStream();
        await using (var stream = new GzipWriteStream(probe))
        {
            await stream.WriteAsync(new byte[] { 1, 2, 3 }, default);
            await stream.FlushAsync();
            Assert.Empty(probe.Writes);
            await stream.CompleteAsync(default);
        }

        Assert.Equal(1, probe.Flushes);
        await using var read = new GZipStream(new MemoryStream(probe.Content), CompressionMode.Decompress);
        var bytes = new byte[4];
        Assert.Equal(3, await read.ReadAtLeastAsync(bytes, 4, throwOnEndOfStream: false));
    }

    [Fact]
    public async Task Disposing_half_way_writes_nothing_more()
    {
        var probe = new ProbeStream();
        await using (var stream = new GzipWriteStream(probe))
            await stream.WriteAsync(Block.AsMemory(1));
        Assert.Empty(probe.Writes);
    }
}
