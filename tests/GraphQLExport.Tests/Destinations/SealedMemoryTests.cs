using GraphQLExport.Destinations;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Destinations;

/// <summary>What encrypting a file takes of memory, which the whole process counts.</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "R-SEC")]
public sealed class SealedMemoryTests
{
    [Fact]
    public async Task Memory_stays_flat_whatever_the_length()
    {
        using var folder = new TemporaryFolder();
        var keys = new SealKeys([.. Enumerable.Repeat((byte)1, 32)]);
        var files = new SealedDestination(new LocalDirectory(folder.Path), () => keys, seals: true);
        var block = new byte[1 << 20];
        await using var pending = await files.CreateAsync("0199c0de6f5e7b3a8a1c2d3e4f506172-1.csv", default);
        await pending.Stream.WriteAsync(block);
        var before = GC.GetTotalAllocatedBytes();
        for (var i = 0; i < 64; i++)
            await pending.Stream.WriteAsync(block);

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 16 << 20);
    }
}
