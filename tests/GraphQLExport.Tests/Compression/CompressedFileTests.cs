using System.IO.Compression;
using System.Text;
using GraphQLExport.Compression;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Compression;

/// <summary>Compressed files as other programs read them.</summary>
[Trait("Req", "X-FR10")]
public sealed class CompressedFileTests : IDisposable
{
    private const int Block = CompressingStream.BlockSize;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<int, bool> Contents { get; } = new()
    {
        { 0, false }, { 1, false }, { Block - 1, false }, { Block, false }, { Block + 1, false }, { (7 * Block) + 123, false },
        { 1, true }, { Block, true }, { (3 * Block) + 1, true },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Gzip_reads_what_was_written(int length, bool noise)
    {
        var content = Content(length, noise);
        var file = await WriteAsync("x.csv.gz", content, Gzip);
        Assert.Equal(content, await OtherProgram.RunAsync("gzip", "-dc", file));
        Assert.Equal(content, await OtherProgram.RunAsync("zcat", file));
        await OtherProgram.RunAsync("gzip", "-t", file);
        await using var read = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);
        Assert.Equal(content, copy.ToArray());
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Unzip_and_others_read_what_was_written(int length, bool noise)
    {
        var content = Content(length, noise);
        var file = await WriteAsync("x.zip", content, stream => new ZipWriteStream(stream, "Bewegungen März.csv"));
        await OtherProgram.RunAsync("unzip", "-tqq", file);
        Assert.Equal(content, await OtherProgram.RunAsync("unzip", "-p", file));
        var told = await OtherProgram.RunAsync(
            "python3", "-c", "import sys, zipfile, hashlib; z = zipfile.ZipFile(sys.argv[1]); i = z.infolist()[0]; sys.stdout.reconfigure(encoding='utf-8'); print(len(z.infolist()), z.testzip(), i.filename, i.file_size, oct(i.external_attr >> 16), i.date_time[0])", file);
        Assert.Equal($"1 None Bewegungen März.csv {length} 0o100644 1980\n", Encoding.UTF8.GetString(told));
        await using var archive = await ZipFile.OpenReadAsync(file);
        var entry = Assert.Single(archive.Entries);
        Assert.Equal(("Bewegungen März.csv", (long)length, new FileInfo(file).Length - Overhead(entry.FullName)), (entry.FullName, entry.Length, entry.CompressedLength));
        Assert.Equal(content, await ContentAsync(entry));
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task An_archive_may_hold_more_than_4_gigabytes()
    {
        var (path, block) = (Path.Combine(folder.Path, "large.zip"), new byte[16 << 20]);
        var length = (4L << 30) + block.Length;
        await using (var file = File.Create(path))
        await using (var zip = new ZipWriteStream(file, "zeros.csv"))
        {
            for (var written = 0L; written < length; written += block.Length)
                await zip.WriteAsync(block);
            await zip.CompleteAsync(default);
        }

        await OtherProgram.RunAsync("unzip", "-tqq", path);
        await using var archive = await ZipFile.OpenReadAsync(path);
        Assert.Equal(length, Assert.Single(archive.Entries).Length);
    }

    [Fact]
    public async Task An_archive_of_several_files_is_one_that_old_readers_know()
    {
        var path = Path.Combine(folder.Path, "several.zip");
        byte[][] contents = [Content(10, noise: false), [], Content((3 * Block) + 7, noise: false), Content(Block, noise: true)];
        await using (var file = File.Create(path))
        await using (var zip = new ZipWriteStream(file, level: 1))
        {
            for (var i = 0; i < contents.Length; i++)
            {
                await zip.BeginEntryAsync($"folder/{i}", default);
                await zip.WriteAsync(contents[i]);
            }

            await zip.CompleteAsync(default);
            Assert.Equal(file.Length, zip.CompressedLength);
        }

        await OtherProgram.RunAsync("unzip", "-tqq", path);
        var told = await OtherProgram.RunAsync("python3", "-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(i.filename, i.file_size, i.extract_version, len(i.extra)) for i in z.infolist()])", path);
        Assert.Equal($"None [('folder/0', 10, 20, 0), ('folder/1', 0, 20, 0), ('folder/2', {(3 * Block) + 7}, 20, 0), ('folder/3', {Block}, 20, 0)]\n", Encoding.UTF8.GetString(told));
        await using var archive = await ZipFile.OpenReadAsync(path);
        foreach (var (entry, content) in archive.Entries.Zip(contents))
            Assert.Equal(content, await ContentAsync(entry));
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_file_among_several_that_passes_4_gigabytes_is_refused()
    {
        var block = new byte[64 << 20];
        await using var zip = new ZipWriteStream(Stream.Null, level: 1);
        await zip.BeginEntryAsync("zeros", default);
        for (var written = 0L; written < 4L << 30; written += block.Length)
            await zip.WriteAsync(block);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await zip.CompleteAsync(default));
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_however_it_is_written()
    {
        var content = Content((5 * Block) + 17, noise: false);
        foreach (var make in (Func<Stream, CompressingStream>[])[Gzip, stream => new ZipWriteStream(stream, "x.csv")])
        {
            var whole = await File.ReadAllBytesAsync(await WriteAsync("whole", content, make));
            foreach (var step in (int[])[1_000, 65_536, Block, 3 * Block])
                Assert.Equal(whole, await File.ReadAllBytesAsync(await WriteAsync("parts", content, make, step)));
        }
    }

    [Fact]
    public async Task No_file_is_larger_than_gzips_fastest()
    {
        var content = Content(8 * Block, noise: false);
        var file = await WriteAsync("x.gz", content, Gzip);
        var plain = Path.Combine(folder.Path, "plain");
        await File.WriteAllBytesAsync(plain, content);
        Assert.InRange(new FileInfo(file).Length, 1, (await OtherProgram.RunAsync("gzip", "-1c", plain)).Length);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<byte[]> ContentAsync(ZipArchiveEntry entry)
    {
        await using var read = await entry.OpenAsync();
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static GzipWriteStream Gzip(Stream stream) => new(stream);

    // Headers, data descriptor and directory (APPNOTE 4.3) of an archive with one name.
    private static int Overhead(string name) => 30 + 20 + 24 + 46 + 20 + 56 + 20 + 22 + (2 * Encoding.UTF8.GetByteCount(name));

    private async Task<string> WriteAsync(string name, byte[] content, Func<Stream, CompressingStream> make, int step = 100_000)
    {
        var path = Path.Combine(folder.Path, name);
        await using var file = File.Create(path);
        await using var stream = make(file);
        for (var at = 0; at < content.Length; at += step)
            await stream.WriteAsync(content.AsMemory(at, Math.Min(step, content.Length - at)));
        await stream.CompleteAsync(default);
        Assert.Equal(file.Length, stream.CompressedLength);
        return path;
    }

    private static byte[] Content(int length, bool noise)
    {
        var random = new Random(length);
        var bytes = new byte[length];
        if (noise)
        {
            random.NextBytes(bytes);
            return bytes;
        }

        var text = new StringBuilder();
        for (var row = 0; text.Length < length; row++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026-01-18T{row / 3600 % 24:00}:{row / 60 % 60:00}:{row % 60:00}Z,front-door,Front Door,{random.Next(100, 1000) / 1000.0},MOG2,{random.Next(1920)},{random.Next(1080)},64,{random.Next(99)},porch\r\n");
        Encoding.ASCII.GetBytes(text.ToString(0, length), bytes);
        return bytes;
    }
}
