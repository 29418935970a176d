using GraphQLExport.Data;
using GraphQLExport.Downloads;
using GraphQLExport.Secrets;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Downloads;

/// <summary>The key of download links: one for all processes of a data folder, and nobody else's to read.</summary>
public sealed class DownloadKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task Processes_that_start_together_share_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(Key().Bytes))));
        Assert.Single(keys.Distinct());
        Assert.Equal(64, keys[0].Length);
        Assert.Equal(["downloads.key"], Directory.GetFiles(Path.Combine(folder.Path, "keys")).Select(Path.GetFileName));
    }

    [Fact]
    public void Only_the_servers_user_reads_it()
    {
        _ = Key().Id;
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "keys", "downloads.key")));
    }

    [Fact]
    public void A_damaged_key_is_told_and_not_used()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "keys"));
        File.WriteAllText(Path.Combine(folder.Path, "keys", "downloads.key"), "short");
        Assert.Contains("downloads.key", Assert.Throws<InvalidOperationException>(() => Key().Id).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_that_a_crash_left_becomes_a_key()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "keys"));
        File.WriteAllText(Path.Combine(folder.Path, "keys", "downloads.key"), "");
        Assert.Equal(32, Key().Bytes.Length);
        Assert.Equal(Key().Id, Key().Id);
    }

    private DownloadKey Key() => new(new KeyFiles(Options.Create(new DataOptions { DataPath = folder.Path }), new MasterKeys([])));
}
