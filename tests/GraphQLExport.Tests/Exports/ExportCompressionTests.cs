using System.IO.Compression;
using System.Security.Cryptography;
using GraphQLExport.Exports;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Compressed exports: the same content, told of as it is delivered.</summary>
[Trait("Req", "X-FR10")]
public sealed class ExportCompressionTests
{
    [Theory]
    [InlineData("CSV", "GZIP", "csv.gz", "application/gzip")]
    [InlineData("NDJSON", "GZIP", "ndjson.gz", "application/gzip")]
    [InlineData("CSV", "ZIP", "csv.zip", "application/zip")]
    [InlineData("JSON", "ZIP", "json.zip", "application/zip")]
    public async Task A_compressed_file_holds_what_the_plain_one_does(string format, string compression, string extension, string contentType)
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(3_000);
        var plain = await BytesAsync(app, await app.RunAsync($$"""{"dataset":"motion_events","format":"{{format}}"}"""));
        var request = $$"""{"dataset":"motion_events","format":"{{format}}","compression":"{{compression}}"}""";
        var export = await app.RunAsync(request, fileName: $"Türen.{extension}");

        var file = Assert.Single(await app.Exports().FilesAsync(export, default));
        var bytes = await BytesAsync(app, export);
        Assert.Equal(extension, file.Name[(file.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        Assert.Equal((contentType, bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes)), 3_000L), (file.ContentType, file.Bytes, file.Sha256, file.Rows));
        Assert.Equal(bytes.LongLength, (await app.Exports().ProgressAsync(export, default)).BytesWritten);
        Assert.Equal(plain, await DecompressedAsync(bytes, compression, file.Name));
        Assert.Equal(bytes, await BytesAsync(app, await app.RunAsync(request, fileName: "Türen")));
        Assert.Contains(app.FilesOf(), path => path.EndsWith($".{extension}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.csv", "a.csv.gz")]
    [InlineData("a.csv.gz", "a.csv.gz")]
    [InlineData("a.GZ", "a.csv.gz")]
    [InlineData("a.zip", "a.zip.csv.gz")]
    public void No_part_of_the_extension_comes_twice(string proposed, string expected) => Assert.Equal(expected, FileNames.Make(proposed, "export", "csv.gz"));

    [Theory]
    [InlineData("GZIP")]
    [InlineData("ZIP")]
    [Trait("Req", "R-UI")]
    public async Task A_plan_foresees_the_compressed_size(string compression)
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(50);
        var request = $$"""{"dataset":"motion_events","format":"CSV","compression":"{{compression}}"}""";
        var few = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(request), default)).Plan!;
        Assert.InRange(Math.Abs(few.EstimatedBytes - (await BytesAsync(app, await app.RunAsync(request))).Length), 0, 40);

        await app.AddMotionAsync(20_000);
        var many = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(request), default)).Plan!;
        var actual = (await BytesAsync(app, await app.RunAsync(request))).Length;
        Assert.InRange(many.EstimatedBytes, actual / 2, actual * 2);
    }

    [Fact]
    public async Task A_download_is_the_file_itself_and_not_an_encoding_of_it()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(10);
        var export = await app.RunAsync("""{"dataset":"motion_events","format":"CSV","compression":"GZIP"}""");
        var answer = await app.Visitor().GetAsync((await app.Exports().FilesAsync(export, default))[0].DownloadUrl);
        Assert.Equal("application/gzip", answer.Content.Headers.ContentType!.ToString());
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(await BytesAsync(app, export), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    [Trait("Req", "X-FR13")]
    public async Task A_failure_half_way_leaves_no_file()
    {
        var gate = new GatedRows { Failure = new RowSourceException(RowSourceFailure.QueryFailed, "gone"), BatchesBeforeFailure = 2 };
        gate.Open();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(20_000);
        var export = await app.RunAsync("""{"dataset":"motion_events","format":"CSV","compression":"ZIP"}""");
        Assert.Equal(ExportStatus.Failed, export.Status);
        Assert.Empty(app.FilesOf());
    }

    private static async Task<byte[]> BytesAsync(AppFactory app, Export export) =>
        await app.Visitor().GetByteArrayAsync((await app.Exports().FilesAsync(export, default))[0].DownloadUrl);

    private static async Task<byte[]> DecompressedAsync(byte[] bytes, string compression, string fileName)
    {
        using var input = new MemoryStream(bytes);
        using var output = new MemoryStream();
        if (compression == "GZIP")
        {
            await using var gzip = new GZipStream(input, CompressionMode.Decompress);
            await gzip.CopyToAsync(output);
            return output.ToArray();
        }

        await using var archive = new ZipArchive(input);
        Assert.Equal(fileName[..^4], Assert.Single(archive.Entries).FullName);
        await using var entry = await archive.Entries[0].OpenAsync();
        await entry.CopyToAsync(output);
        return output.ToArray();
    }
}
