using System.Text;
using GraphQLExport.Data;
using GraphQLExport.Secrets;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Secrets;

/// <summary>Keys in the data folder.</summary>
[Trait("Req", "R-SEC")]
[Trait(TestedDatabase.Trait, "Sqlite")]
public sealed class KeyFilesTests : IDisposable
{
    private static readonly byte[] First = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] Second = [.. Enumerable.Repeat((byte)2, 32)];

    private readonly TemporaryFolder folder = new();

    private string[] Stored => Directory.GetFiles(Path.Combine(folder.Path, "keys"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_master_key_wraps_keys_as_they_are_made()
    {
        var key = Keys(First).Later("audit.key").Value;
        Keys(First).Add("key-1.xml", "<key/>"u8.ToArray());

        Assert.All(Stored, path => Assert.True(MasterKeys.IsWrapped(File.ReadAllBytes(path))));
        Assert.Equal(key, Keys(First).Later("audit.key").Value);
        Assert.Equal(["<key/>"], Keys(First).Ending(".xml").Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public void A_start_wraps_what_lay_open_and_what_an_older_master_key_wrapped()
    {
        // A key that begins as a wrapped one does, and lies open all the same.
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, "keys")).FullName, "audit.key"), First);
        Keys().Add("key-1.xml", "<key/>"u8.ToArray());
        File.WriteAllBytes(Path.Combine(folder.Path, "keys", "left-by-a-crash.key"), []);
        File.WriteAllBytes(Path.Combine(folder.Path, "keys", "downloads.key.1.partial"), [1]);

        Keys(First).Protect();
        Keys(Second, First).Protect();

        Assert.Equal(First, Keys(Second).Later("audit.key").Value);
        Assert.Equal([("audit.key", 32), ("key-1.xml", 6)], Keys(Second).All().Select(key => (key.Name, key.Content.Length)));
        Assert.DoesNotContain(Stored, path => File.ReadAllBytes(path).AsSpan().IndexOf("<key/>"u8) >= 0);
    }

    [Fact]
    public void Keys_that_the_master_key_does_not_open_stop_the_start_and_stay()
    {
        var key = Keys(First).Later("audit.key").Value;

        foreach (var masters in new byte[][][] { [Second], [] })
        {
            Assert.Contains("audit.key", Assert.Throws<InvalidOperationException>(Keys(masters).Protect).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => Keys(masters).Later("audit.key").Value);
        }

        Assert.Equal(key, Keys(First).Later("audit.key").Value);
    }

    [Fact]
    public async Task A_server_with_a_master_key_leaves_no_key_open()
    {
        await using (var app = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path } })
            await app.AdaAsync();
        Assert.DoesNotContain(Stored, path => MasterKeys.IsWrapped(File.ReadAllBytes(path)));

        await using (var app = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path, ["GraphQLExport:Secrets:MasterKey"] = Convert.ToBase64String(First) } })
        {
            await app.AdaAsync();
            await app.RunAsync();
        }

        Assert.True(Stored.Length > 2);
        Assert.All(Stored, path => Assert.True(MasterKeys.IsWrapped(File.ReadAllBytes(path)), path));
    }

    private KeyFiles Keys(params byte[][] masters) => new(Options.Create(new DataOptions { DataPath = folder.Path }), new(masters));
}
