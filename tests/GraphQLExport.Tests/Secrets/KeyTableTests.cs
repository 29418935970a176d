using System.Text;
using GraphQLExport.Data;
using GraphQLExport.Secrets;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Secrets;

/// <summary>Keys that machines share in the database.</summary>
[Trait("Req", "G-SCALE")]
[Trait("Req", "R-SEC")]
[Trait(TestedDatabase.Trait, "PostgreSql")]
public sealed class KeyTableTests : IAsyncLifetime, IDisposable
{
    private static readonly byte[] First = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] Second = [.. Enumerable.Repeat((byte)2, 32)];

    private readonly TemporaryFolder folder = new();
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Processes_that_start_together_share_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Convert.ToHexString(Keys(First).Later("downloads.key").Value))));

        Assert.Single(keys.Distinct());
        Assert.Equal(64, keys[0].Length);
        Assert.DoesNotContain(keys[0], Convert.ToHexString((await RowAsync("downloads.key")).Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_the_master_key_does_not_open_stop_the_start()
    {
        _ = Keys(First).Later("audit.key").Value;

        Assert.Contains("audit.key", (await Assert.ThrowsAsync<InvalidOperationException>(() => SetUpAsync(Second))).Message, StringComparison.Ordinal);
        Assert.Contains("audit.key", (await Assert.ThrowsAsync<InvalidOperationException>(() => SetUpAsync())).Message, StringComparison.Ordinal);
        await SetUpAsync(First);
    }

    [Fact]
    public async Task A_start_wraps_what_lay_open_and_what_an_older_master_key_wrapped()
    {
        var key = Keys().Later("audit.key").Value;
        Assert.Equal(key, (await RowAsync("audit.key")).Content);

        await SetUpAsync(First);
        Assert.Equal(new MasterKeys([First]).CurrentId, (await RowAsync("audit.key")).MasterKeyId);
        await SetUpAsync(Second, First);
        Assert.Equal(new MasterKeys([Second]).CurrentId, (await RowAsync("audit.key")).MasterKeyId);
        Assert.Equal(key, Keys(Second).Later("audit.key").Value);
    }

    [Fact]
    public async Task The_keys_of_a_data_folder_move_into_an_empty_table_once()
    {
        var files = Files();
        var (audit, download) = (files.Later("audit.key").Value, files.Later("downloads.key").Value);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "keys", "key-1.xml"), "<key/>");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "keys", "left-by-a-crash.key"), "");

        await SetUpAsync(First);

        Assert.Equal(audit, Keys(First).Later("audit.key").Value);
        Assert.Equal(download, Keys(First).Later("downloads.key").Value);
        Assert.Equal(["<key/>"], Keys(First).Ending(".xml").Select(Encoding.UTF8.GetString));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "keys", "audit.key"), Second);
        await SetUpAsync(First);
        Assert.Equal(audit, Keys(First).Later("audit.key").Value);
        Assert.Equal(["audit.key", "downloads.key", "key-1.xml"], (await database.QueryAsync("SELECT name FROM installation_keys ORDER BY name")).Select(row => row[0]));
    }

    [Fact]
    public async Task Keys_of_a_data_folder_that_a_master_key_wraps_move_with_it_alone()
    {
        var audit = Files(First).Later("audit.key").Value;

        Assert.Contains("audit.key", (await Assert.ThrowsAsync<InvalidOperationException>(() => SetUpAsync())).Message, StringComparison.Ordinal);
        await SetUpAsync(Second, First);

        Assert.Equal(audit, Keys(Second).Later("audit.key").Value);
    }

    [Fact]
    public async Task A_server_without_a_master_key_says_that_its_keys_lie_open()
    {
        var log = new RecordingLog();
        await SetUpAsync(log);
        Assert.Contains("MASTERKEY", log.Text, StringComparison.Ordinal);
    }

    private KeyTable Keys(params byte[][] masters) => new(database.Factory, new MasterKeys(masters), TimeProvider.System);

    private KeyFiles Files(params byte[][] masters) => new(Options.Create(new DataOptions { DataPath = folder.Path }), new(masters));

    private Task SetUpAsync(params byte[][] masters) => SetUpAsync(new RecordingLog(), masters);

    private Task SetUpAsync(RecordingLog log, params byte[][] masters) => new KeyTableSetup(
        database.Factory,
        database.Services.GetRequiredService<IDatabaseProvider>(),
        Keys(masters),
        Files(masters),
        new(masters),
        new LoggerFactory([log]).CreateLogger<KeyTableSetup>()).SeedAsync(default);

    private async Task<StoredKey> RowAsync(string name)
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        return await context.Set<StoredKey>().AsNoTracking().SingleAsync(key => key.Name == name);
    }
}
