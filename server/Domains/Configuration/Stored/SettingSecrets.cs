using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Keeps secrets unreadable in the database, by the keys of this installation.</summary>
internal sealed class SettingSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("GraphQLExport.Settings");

    /// <summary>Encrypts a secret.</summary>
    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>Decrypts a secret; null where the keys that encrypted it are gone.</summary>
    public string? Unprotect(string stored)
    {
        try
        {
            return protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
