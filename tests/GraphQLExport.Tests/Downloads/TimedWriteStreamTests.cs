using GraphQLExport.Downloads;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Downloads;

/// <summary>A reader who takes nothing is cut after its time; one who takes something is not.</summary>
public sealed class TimedWriteStreamTests
{
    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    [Trait("Req", "S-AC6")]
    public async Task A_stalled_reader_is_cut()
    {
        var aborted = false;
        await using var stream = new TimedWriteStream(new Stalled(), TimeSpan.FromSeconds(60), time, () => aborted = true);
        var write = stream.WriteAsync(new byte[10]).AsTask();
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(write.IsCompleted || aborted);
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        Assert.True(aborted);
    }

    [Fact]
    public async Task A_living_reader_gets_everything()
    {
        using var target = new MemoryStream();
        await using var stream = new TimedWriteStream(target, TimeSpan.FromSeconds(60), time, () => Assert.Fail("Cut."));
        await stream.WriteAsync(new byte[] { 1, 2 });
        await stream.FlushAsync();
        Assert.Equal([1, 2], target.ToArray());
    }

    private sealed class Stalled : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
    }
}
