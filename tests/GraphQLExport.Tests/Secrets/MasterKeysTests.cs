using System.Security.Cryptography;
using GraphQLExport.Secrets;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Secrets;

[Trait("Req", "R-SEC")]
public sealed class MasterKeysTests
{
    private static readonly byte[] First = Key(1);
    private static readonly byte[] Second = Key(2);

    [Fact]
    public void What_was_wrapped_is_unwrapped_in_the_same_context_only()
    {
        var keys = new MasterKeys([First]);

        var wrapped = keys.Wrap("secret"u8, "downloads");

        Assert.Equal("secret"u8.ToArray(), keys.Unwrap(wrapped, "downloads"));
        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(wrapped, "audit"));
        Assert.NotEqual(wrapped, keys.Wrap("secret"u8, "downloads"));
    }

    [Fact]
    public void After_a_rotation_the_older_key_still_unwraps_and_the_present_one_wraps()
    {
        var before = new MasterKeys([First]).Wrap("secret"u8, "c");
        var keys = new MasterKeys([Second, First]);

        Assert.Equal("secret"u8.ToArray(), keys.Unwrap(before, "c"));
        Assert.Equal(keys.CurrentId, MasterKeys.KeyIdOf(keys.Wrap("secret"u8, "c")));
        Assert.NotEqual(keys.CurrentId, MasterKeys.KeyIdOf(before));
        Assert.Contains(MasterKeys.KeyIdOf(before), Assert.Throws<CryptographicException>(() => new MasterKeys([Second]).Unwrap(before, "c")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_byte_of_what_is_wrapped_can_be_changed()
    {
        var keys = new MasterKeys([First]);
        var wrapped = keys.Wrap("secret"u8, "c");

        for (var i = 0; i < wrapped.Length; i++)
        {
            var changed = wrapped.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(changed, "c"));
        }

        Assert.ThrowsAny<CryptographicException>(() => keys.Unwrap(wrapped.AsSpan(0, 20), "c"));
    }

    [Fact]
    public void Without_a_key_nothing_is_wrapped() =>
        Assert.Throws<InvalidOperationException>(() => new MasterKeys([]).Wrap("secret"u8, "c"));

    [Fact]
    public void A_file_has_the_present_key_first()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "master.key");
        File.WriteAllText(file, $"{Convert.ToBase64String(Second)}\n\n{Convert.ToBase64String(First)}\n");

        Assert.Equal([Second, First], MasterKeySource.Read(new() { MasterKeyFile = file }));
        Assert.Equal([Second, First], MasterKeySource.Read(new() { MasterKey = Convert.ToBase64String(Second), OlderMasterKeys = { Convert.ToBase64String(First) } }));
        Assert.Empty(MasterKeySource.Read(new()));
    }

    [Fact]
    public void What_is_no_key_is_refused()
    {
        using var folder = new TemporaryFolder();
        var empty = Path.Combine(folder.Path, "empty.key");
        File.WriteAllText(empty, "\n");
        var key = Convert.ToBase64String(First);

        Assert.Null(FaultOf(new()));
        Assert.Null(FaultOf(new() { MasterKey = key }));
        Assert.NotNull(FaultOf(new() { MasterKey = "c2hvcnQ=" }));
        Assert.NotNull(FaultOf(new() { MasterKey = Convert.ToBase64String(new byte[33]) }));
        Assert.NotNull(FaultOf(new() { MasterKey = key, OlderMasterKeys = { "no base64" } }));
        Assert.NotNull(FaultOf(new() { OlderMasterKeys = { key } }));
        Assert.NotNull(FaultOf(new() { MasterKeyFile = empty }));
        Assert.NotNull(FaultOf(new() { MasterKeyFile = Path.Combine(folder.Path, "nowhere.key") }));
        Assert.NotNull(FaultOf(new() { MasterKey = key, MasterKeyFile = empty }));

        static string? FaultOf(MasterKeyOptions options) => new MasterKeySource().Validate(null, options).FailureMessage;
    }

    private static byte[] Key(byte fill) => [.. Enumerable.Repeat(fill, MasterKeys.KeyLength)];
}
