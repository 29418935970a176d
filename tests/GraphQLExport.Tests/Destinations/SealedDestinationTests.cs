using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Destinations;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Destinations;

/// <summary>Files that are encrypted where they lie: whole or in part as they were written, or refused.</summary>
[Trait("Req", "R-SEC")]
public sealed class SealedDestinationTests : IDisposable
{
    private const string Key = "0199c0de6f5e7b3a8a1c2d3e4f506172-1.csv";
    private const string Other = "0199c0de6f5e7b3a8a1c2d3e4f506173-1.csv";
    private const int Chunk = SealedChunks.ChunkLength;

    private static readonly byte[] First = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] Second = [.. Enumerable.Repeat((byte)2, 32)];
    private static readonly int[] Lengths = [0, 1, 17, Chunk - 1, Chunk, Chunk + 1, (2 * Chunk) - 16, 2 * Chunk, (2 * Chunk) + 1, (3 * Chunk) + 12345];

    private readonly TemporaryFolder folder = new();
    private readonly LocalDirectory plain;
    private readonly SealedDestination files;

    public SealedDestinationTests()
    {
        plain = new LocalDirectory(folder.Path);
        files = With(new SealKeys(First));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_length_in_any_parts_comes_back_whole_and_by_any_range() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150),
        Prop.ForAll(
            Gen.OneOf(Gen.Elements(Lengths), Gen.Choose(0, 5 * Chunk)).ToArbitrary(),
            Gen.Choose(1, 3 * Chunk).ToArbitrary(),
            Gen.Choose(0, int.MaxValue).Two().ToArbitrary(),
            (length, part, range) => RoundTripAsync(length, part, range.Item1, range.Item2).GetAwaiter().GetResult()));

    [Fact]
    public void A_flipped_bit_anywhere_is_refused_before_a_byte_of_its_chunk_is_given_out() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(
            Gen.Elements(Lengths).ToArbitrary(),
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            Gen.Choose(0, 7).ToArbitrary(),
            (length, at, bit) => FlipAsync(length, at, bit).GetAwaiter().GetResult()));

    [Fact]
    public async Task Every_bit_of_the_header_counts()
    {
        var content = await PublishAsync(files, Key, 100);
        var stored = await File.ReadAllBytesAsync(PathOf(Key));
        for (var at = 0; at < SealedHeader.Length; at++)
        {
            var changed = stored.ToArray();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(PathOf(Key), changed);
            await AssertRefusedAsync(content);
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_file_that_was_cut_off_is_refused_when_it_is_opened(int length, int left)
    {
        await PublishAsync(files, Key, length);
        await using (var file = File.OpenWrite(PathOf(Key)))
            file.SetLength(Math.Min(left, file.Length - 1));

        await Assert.ThrowsAsync<DestinationException>(() => files.OpenReadAsync(Key + ".sealed", default).AsTask());
    }

    public static TheoryData<int, int> Cuts()
    {
        var cuts = new TheoryData<int, int>();
        foreach (var left in new[] { 0, 1, 75, 76, 77, 91, 92, 93, 76 + SealedChunks.SealedLength, 76 + SealedChunks.SealedLength + 16, 76 + (2 * SealedChunks.SealedLength), int.MaxValue })
            cuts.Add((2 * Chunk) + 5, left);
        cuts.Add(2 * Chunk, 76 + SealedChunks.SealedLength);
        return cuts;
    }

    [Fact]
    public async Task Chunks_in_another_order_of_another_file_or_added_are_refused()
    {
        var content = await PublishAsync(files, Key, 4 * Chunk);
        await PublishAsync(files, Other, 4 * Chunk);
        var (mine, its) = (await File.ReadAllBytesAsync(PathOf(Key)), await File.ReadAllBytesAsync(PathOf(Other)));
        Range[] chunks = [.. Enumerable.Range(0, 4).Select(chunk => (76 + (chunk * SealedChunks.SealedLength))..(76 + ((chunk + 1) * SealedChunks.SealedLength)))];
        byte[] head = mine[..76];
        byte[][] forgeries =
        [
            [.. head, .. mine[chunks[1]], .. mine[chunks[0]], .. mine[chunks[2]], .. mine[chunks[3]]],
            [.. head, .. mine[chunks[0]], .. mine[chunks[0]], .. mine[chunks[2]], .. mine[chunks[3]]],
            [.. head, .. mine[chunks[0]], .. its[chunks[1]], .. mine[chunks[2]], .. mine[chunks[3]]],
            [.. head, .. mine[chunks[0]], .. mine[chunks[1]], .. mine[chunks[3]]],
            [.. mine, .. mine[chunks[3]]],
            [.. its[..76], .. mine[76..]],
            its,
        ];

        foreach (var forgery in forgeries)
        {
            await File.WriteAllBytesAsync(PathOf(Key), forgery);
            await AssertRefusedAsync(content);
        }
    }

    [Fact]
    public async Task Length_and_hash_are_those_of_what_was_written_and_nothing_of_it_can_be_seen()
    {
        var secret = "a secret that must not be seen on the disk"u8.ToArray();
        await using var pending = await files.CreateAsync(Key, default);
        await pending.Stream.WriteAsync(secret);

        var published = await pending.PublishAsync(default);

        Assert.Equal(new(Key + ".sealed", secret.Length, Convert.ToHexStringLower(SHA256.HashData(secret))), published);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(PathOf(Key))).AsSpan().IndexOf(secret.AsSpan(0, 8)));
    }

    [Fact]
    public async Task Files_from_before_are_read_as_they_are_and_none_is_taken_for_a_sealed_one()
    {
        await PublishAsync(new SealedDestination(plain, () => throw new InvalidOperationException("There is no key."), seals: false), Key, 1000);
        await using (var old = await files.OpenReadAsync(Key, default))
            Assert.Equal(1000, old!.Length);

        File.Move(Path.Combine(folder.Path, Key), PathOf(Key));

        await Assert.ThrowsAsync<DestinationException>(() => files.OpenReadAsync(Key + ".sealed", default).AsTask());
    }

    [Fact]
    public async Task Another_key_for_new_files_leaves_older_ones_readable_and_without_its_key_a_file_is_refused()
    {
        var content = await PublishAsync(files, Key, 5000);
        var rotated = With(new SealKeys(Second, First));
        Assert.Equal(content, await ReadAsync(rotated));
        await PublishAsync(rotated, Other, 10);

        await Assert.ThrowsAsync<DestinationException>(() => With(new SealKeys(Second)).OpenReadAsync(Key + ".sealed", default).AsTask());
    }

    [Fact]
    public async Task What_a_crash_leaves_of_a_file_is_deleted_and_would_not_be_believed()
    {
        await using (var pending = await files.CreateAsync(Key, default))
        {
            await pending.Stream.WriteAsync(new byte[(3 * Chunk) + 10]);
            var partial = Assert.Single(Directory.GetFiles(folder.Path));
            // As another process sees it: a copy has no lock of a living writer.
            await OtherProgram.RunAsync("cp", partial, partial.Replace(".partial", "0.partial", StringComparison.Ordinal));
            await OtherProgram.RunAsync("cp", partial, PathOf(Key));
        }

        Assert.Equal(1, await files.DeleteAbandonedAsync(default));
        await Assert.ThrowsAsync<DestinationException>(() => files.OpenReadAsync(Key + ".sealed", default).AsTask());
        Assert.True(await files.DeleteAsync(Key, default));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private static async Task<byte[]> PublishAsync(SealedDestination destination, string key, int length, int part = 70_001)
    {
        var content = new byte[length];
        Random.Shared.NextBytes(content);
        await using var pending = await destination.CreateAsync(key, default);
        for (var at = 0; at < length; at += part)
            await pending.Stream.WriteAsync(content.AsMemory(at, Math.Min(part, length - at)));
        Assert.Equal(length, (await pending.PublishAsync(default)).Bytes);
        return content;
    }

    private static async Task<byte[]> ReadAsync(SealedDestination destination)
    {
        await using var stream = await destination.OpenReadAsync(Key + ".sealed", default);
        var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);
        return copy.ToArray();
    }

    private SealedDestination With(SealKeys keys) => new(plain, () => keys, seals: true);

    private string PathOf(string key) => Path.Combine(folder.Path, key + ".sealed");

    private async Task RoundTripAsync(int length, int part, int first, int second)
    {
        var content = await PublishAsync(files, Key, length, part);
        Assert.Equal(content, await ReadAsync(files));
        var (from, to) = (Math.Min(first, second) % (length + 1), Math.Max(first, second) % (length + 1));
        (from, to) = (Math.Min(from, to), Math.Max(from, to));
        await using var stream = await files.OpenReadAsync(Key + ".sealed", default);
        Assert.Equal(length, stream!.Length);
        stream.Position = from;
        var read = new byte[to - from];
        await stream.ReadExactlyAsync(read);
        Assert.Equal(content[from..to], read);
    }

    private async Task FlipAsync(int length, int at, int bit)
    {
        var content = await PublishAsync(files, Key, length);
        var stored = await File.ReadAllBytesAsync(PathOf(Key));
        stored[at % stored.Length] ^= (byte)(1 << bit);
        await File.WriteAllBytesAsync(PathOf(Key), stored);
        await AssertRefusedAsync(content);
    }

    /// <summary>Reading fails, and all that was read before is as it was written.</summary>
    private async Task AssertRefusedAsync(byte[] content)
    {
        var copy = new MemoryStream();
        await Assert.ThrowsAsync<DestinationException>(async () =>
        {
            await using var stream = await files.OpenReadAsync(Key + ".sealed", default);
            await stream!.CopyToAsync(copy);
        });
        Assert.True(copy.Length < content.Length || content.Length == 0);
        Assert.Equal(content[..(int)copy.Length], copy.ToArray());
    }
}
