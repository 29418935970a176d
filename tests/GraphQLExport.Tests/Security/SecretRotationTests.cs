using GraphQLExport.Deliveries;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Security;

/// <summary>Secrets in the database outlive the change of the keys that encrypt them.</summary>
[Trait("Req", "R-SEC")]
public sealed class SecretRotationTests
{
    [Fact]
    public async Task New_secrets_are_encrypted_by_the_new_key_and_old_ones_read_by_the_old()
    {
        using var folder = new TemporaryFolder();
        string before, after;
        await using (var app = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path } })
        {
            var secrets = app.Services.GetRequiredService<DestinationSecrets>();
            before = secrets.Protect("hunter2");
            var now = TimeProvider.System.GetUtcNow();
            app.Services.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(180));
            await WaitUntil.TrueAsync(() => KeyOf(secrets.Protect("")) != KeyOf(before));
            after = secrets.Protect("hunter3");
        }

        await using var next = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path } };
        var read = next.Services.GetRequiredService<DestinationSecrets>();
        Assert.Equal(("hunter2", "hunter3"), (read.Unprotect(before), read.Unprotect(after)));
    }

    // Data Protection's form: four bytes, the key's id, the rest.
    private static Guid KeyOf(string text) => new(WebEncoders.Base64UrlDecode(text).AsSpan(4, 16));
}
