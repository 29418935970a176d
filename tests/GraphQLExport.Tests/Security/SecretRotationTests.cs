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
        string before;
        await using (var app = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path } })
        {
            before = app.Services.GetRequiredService<DestinationSecrets>().Protect("hunter2");
            var soon = TimeProvider.System.GetUtcNow().AddMinutes(1);
            app.Services.GetRequiredService<IKeyManager>().CreateNewKey(soon, soon.AddDays(180));
        }

        await using var next = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = folder.Path } };
        var secrets = next.Services.GetRequiredService<DestinationSecrets>();
        var after = secrets.Protect("hunter3");

        Assert.NotEqual(KeyOf(before), KeyOf(after));
        Assert.Equal(("hunter2", "hunter3"), (secrets.Unprotect(before), secrets.Unprotect(after)));
    }

    // Data Protection's form: four bytes, the key's id, the rest.
    private static Guid KeyOf(string text) => new(WebEncoders.Base64UrlDecode(text).AsSpan(4, 16));
}
