using System.Security.Cryptography;
using GraphQLExport.Destinations;
using GraphQLExport.Files;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Destinations;

[Trait("Req", "X-FR13")]
[Trait("Req", "X-FR12")]
public sealed class LocalDirectoryTests : IDisposable
{
    private const string Key = "0199c0de6f5e7b3a8a1c2d3e4f506172.csv";

    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "exports");

    private string[] Names => Directory.Exists(Store) ? [.. Directory.GetFiles(Store).Select(f => Path.GetFileName(f))] : [];

    [Fact]
    public async Task A_file_is_invisible_until_published_and_then_whole()
    {
        var directory = new LocalDirectory(Store);
        var content = new byte[20_000_000];
        Random.Shared.NextBytes(content);
        await using var pending = await directory.CreateAsync(Key, CancellationToken.None);
        foreach (var part in content.Chunk(70_001))
        {
            await pending.Stream.WriteAsync(part);
            Assert.Null(await directory.OpenReadAsync(Key, default));
        }

        var published = await pending.PublishAsync(CancellationToken.None);
        Assert.Equal(new PublishedFile(Key, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), published);
        Assert.Equal([Key], Names);
        await using var stream = await directory.OpenReadAsync(Key, default);
        var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);
        Assert.Equal(content, copy.ToArray());
    }

    [Fact]
    public async Task A_discarded_or_abandoned_file_leaves_nothing()
    {
        var directory = new LocalDirectory(Store);
        await using (var pending = await directory.CreateAsync(Key, CancellationToken.None))
            await pending.Stream.WriteAsync("half"u8.ToArray());
        var discarded = await directory.CreateAsync(Key, CancellationToken.None);
        await discarded.DiscardAsync();
        await discarded.DisposeAsync();
        Assert.Empty(Names);
    }

    [Fact]
    public async Task Publishing_again_under_a_key_replaces_the_file()
    {
        var directory = new LocalDirectory(Store);
        await PublishAsync(directory, "first"u8.ToArray());
        await PublishAsync(directory, "second"u8.ToArray());
        Assert.Equal([Key], Names);
        Assert.Equal("second", await File.ReadAllTextAsync(Path.Combine(Store, Key)));
    }

    [Fact]
    public async Task Deletes_what_is_there_and_says_so()
    {
        var directory = new LocalDirectory(Store);
        await PublishAsync(directory, [1]);
        Assert.True(await directory.DeleteAsync(Key, default));
        Assert.False(await directory.DeleteAsync(Key, default));
        Assert.Null(await directory.OpenReadAsync(Key, default));
    }

    [Theory]
    [InlineData("Create", 28, DestinationFailure.StorageFull)]
    [InlineData("Create", 30, DestinationFailure.Unavailable)]
    [InlineData("Sync", 5, DestinationFailure.Unavailable)]
    [InlineData("Sync", 28, DestinationFailure.StorageFull)]
    [InlineData("Sync", 122, DestinationFailure.StorageFull)]
    [InlineData("Rename", 5, DestinationFailure.Unavailable)]
    [InlineData("SyncDirectory", 5, DestinationFailure.Unavailable)]
    [InlineData("SyncDirectory", 99, DestinationFailure.Other)]
    public async Task A_fault_before_durability_leaves_no_file(string operation, int errno, DestinationFailure expected)
    {
        var files = new FaultyFileSystem(operation, errno);
        var directory = new LocalDirectory(Store, files);
        var failed = await Assert.ThrowsAsync<DestinationException>(() => PublishAsync(directory, [1, 2, 3]));
        Assert.Equal(expected, failed.Failure);
        Assert.DoesNotContain(_folder.Path, failed.Message, StringComparison.Ordinal);
        Assert.Empty(Names);
        Assert.Single(files.Calls, operation);
    }

    [Fact]
    public async Task Bytes_are_durable_before_the_name_and_the_name_before_success()
    {
        var files = new FaultyFileSystem("", 0);
        await PublishAsync(new LocalDirectory(Store, files), [1]);
        Assert.Equal(["Create", "Sync", "Rename", "SyncDirectory"], files.Calls);
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_full_device_is_reported_as_such()
    {
        if (!File.Exists("/dev/full"))
            return;
        await using var stream = new HashingFileStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0), PortableFileSystem.Current);
        var failed = await Assert.ThrowsAsync<DestinationException>(async () => await stream.WriteAsync(new byte[100]));
        Assert.Equal(DestinationFailure.StorageFull, failed.Failure);
    }

    [Fact]
    public async Task The_directory_is_made_again_when_it_has_gone()
    {
        var directory = new LocalDirectory(Store);
        await PublishAsync(directory, [1]);
        Directory.Delete(Store, recursive: true);
        await PublishAsync(directory, [2]);
        Assert.Equal([Key], Names);
    }

    [Fact]
    [Trait("Req", "X-EDGE")]
    public async Task A_path_that_is_no_directory_is_unavailable_or_worse()
    {
        await File.WriteAllTextAsync(Store, "in the way");
        await Assert.ThrowsAsync<DestinationException>(() => PublishAsync(new LocalDirectory(Store), [1]));
    }

    [Fact]
    public async Task Start_up_deletes_what_a_crash_left_and_nothing_that_lives()
    {
        var directory = new LocalDirectory(Store);
        await PublishAsync(directory, [1]);
        await using var living = await directory.CreateAsync(Key, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(Store, Key + ".0.partial"), "crashed");
        Assert.Equal(1, await directory.DeleteAbandonedAsync(default));
        Assert.Equal(2, Names.Length);
        await living.Stream.WriteAsync("b"u8.ToArray());
        await living.PublishAsync(CancellationToken.None);
        Assert.Equal([Key], Names);
    }

    [Theory]
    [InlineData("../a.csv")]
    [InlineData("a/b.csv")]
    [InlineData("a\\b.csv")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("A.csv")]
    [InlineData("a\0.csv")]
    [InlineData("\u202Ea.csv")]
    [InlineData("")]
    public async Task Keys_that_were_not_made_here_are_refused(string key)
    {
        var directory = new LocalDirectory(Store);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await directory.OpenReadAsync(key, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await directory.DeleteAsync(key, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await directory.CreateAsync(key, CancellationToken.None));
    }

    [Fact]
    public void Keys_made_here_are_accepted_and_differ()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => StorageKey.New("csv", DateTimeOffset.UnixEpoch)).ToArray();
        Assert.Equal(100, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(key, StorageKey.Checked(key)));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task PublishAsync(LocalDirectory directory, byte[] content)
    {
        await using var pending = await directory.CreateAsync(Key, CancellationToken.None);
        await pending.Stream.WriteAsync(content);
        await pending.PublishAsync(CancellationToken.None);
    }
}
