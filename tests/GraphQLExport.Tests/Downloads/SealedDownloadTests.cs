using System.Net;
using System.Security.Cryptography;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Downloads;

/// <summary>Exports of a server with a master key: encrypted in the data folder, and as ever to whoever downloads them.</summary>
[Trait("Req", "R-SEC")]
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed class SealedDownloadTests : IDisposable
{
    private static readonly string FirstKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly string SecondKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);

    private readonly TemporaryFolder folder = new();

    private string Stored => Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "exports")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_unreadable_where_it_lies_and_comes_whole_and_by_ranges()
    {
        await using var app = With(FirstKey);
        var (file, bytes) = await ExportAsync(app);

        var stored = await File.ReadAllBytesAsync(Stored);
        Assert.Equal(-1, stored.AsSpan().IndexOf("front-door"u8));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("front-door"u8));
        Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file.Bytes, file.Sha256));
        foreach (var (from, to) in new[] { (0, 0), (65_530, 65_545), (bytes.Length - 3, bytes.Length - 1), (100, bytes.Length - 100) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file.DownloadUrl);
            request.Headers.Range = new(from, to);
            var answer = await app.Visitor().SendAsync(request);
            Assert.Equal((HttpStatusCode.PartialContent, (long?)bytes.Length, $"\"{file.Sha256}\""), (answer.StatusCode, answer.Content.Headers.ContentRange!.Length, answer.Headers.ETag!.ToString()));
            Assert.Equal(bytes[from..(to + 1)], await answer.Content.ReadAsByteArrayAsync());
        }

        stored[^1] ^= 1;
        await File.WriteAllBytesAsync(Stored, stored);
        await Assert.ThrowsAnyAsync<Exception>(async () => (await app.Visitor().GetAsync(file.DownloadUrl)).EnsureSuccessStatusCode());
    }

    [Fact]
    public async Task A_new_master_key_needs_the_older_one_once_and_no_file_changes()
    {
        ExportFile file;
        byte[] bytes;
        await using (var app = With(FirstKey))
            (file, bytes) = await ExportAsync(app);
        var stored = await File.ReadAllBytesAsync(Stored);

        await using (var lost = With(SecondKey))
            Assert.Contains(" in the data folder cannot be read. The master key ", Assert.Throws<InvalidOperationException>(lost.Visitor).Message, StringComparison.Ordinal);
        await using (var rotating = With(SecondKey, FirstKey))
            Assert.Equal(bytes, await rotating.Visitor().GetByteArrayAsync(file.DownloadUrl));
        await using (var rotated = With(SecondKey))
            Assert.Equal(bytes, await rotated.Visitor().GetByteArrayAsync(file.DownloadUrl));

        Assert.Equal(stored, await File.ReadAllBytesAsync(Stored));
    }

    [Fact]
    public async Task Files_from_before_the_master_key_stay_and_encryption_can_be_asked_for_without_one()
    {
        ExportFile before;
        byte[] bytes;
        await using (var app = With(null))
            (before, bytes) = await ExportAsync(app);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Stored));

        await using (var app = With(FirstKey))
            Assert.Equal(bytes, await app.Visitor().GetByteArrayAsync(before.DownloadUrl));
        Directory.Delete(Path.Combine(folder.Path, "exports"), recursive: true);
        await using var asked = With(FirstKey, null, ("GraphQLExport:Storage:Encrypt", "false"));
        await ExportAsync(asked);
        Assert.EndsWith(".csv", Stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_master_key_files_are_encrypted_where_that_is_asked_for()
    {
        await using var app = With(null, null, ("GraphQLExport:Storage:Encrypt", "true"));
        var (file, bytes) = await ExportAsync(app);

        Assert.EndsWith(".sealed", Stored, StringComparison.Ordinal);
        Assert.Equal(bytes, await app.Visitor().GetByteArrayAsync(file.DownloadUrl));
    }

    private static async Task<(ExportFile File, byte[] Bytes)> ExportAsync(AppFactory app)
    {
        await app.AddMotionAsync(2_000);
        var export = await app.RunAsync();
        var file = (await app.Exports().FilesAsync(export, default))[0];
        return (file, await app.Visitor().GetByteArrayAsync(file.DownloadUrl));
    }

    private AppFactory With(string? masterKey, string? older = null, params (string Name, string Value)[] more)
    {
        Dictionary<string, string?> settings = new() { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Secrets:MasterKey"] = masterKey };
        if (older is not null)
            settings["GraphQLExport:Secrets:OlderMasterKeys:0"] = older;
        foreach (var (name, value) in more)
            settings[name] = value;
        return new() { Settings = settings };
    }
}
