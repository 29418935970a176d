using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace GraphQLExport.Deliveries;

/// <summary>Keeps the secrets of destinations unreadable in the database, by the keys of this installation.</summary>
internal sealed class DestinationSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("GraphQLExport.Destinations");

    /// <summary>Encrypts a secret.</summary>
    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>Decrypts a secret; null for none.</summary>
    /// <exception cref="SendException">The keys that encrypted it are gone.</exception>
    public string? Unprotect(string? stored)
    {
        try
        {
            return stored is null ? null : protector.Unprotect(stored);
        }
        catch (CryptographicException e)
        {
            throw new SendException("The destination's secret can no longer be read; set it anew.", isPermanent: true, e);
        }
    }
}
