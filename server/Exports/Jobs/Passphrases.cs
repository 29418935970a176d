using System.Security.Cryptography;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Exports;

/// <summary>Keeps the passphrases of exports unreadable in the database, by the keys of this installation, until the exports end.</summary>
internal sealed class Passphrases(IDbContextFactory<AppDbContext> databases, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("GraphQLExport.Exports.Passphrases");

    /// <summary>What to keep of an export's passphrase; null where it has none.</summary>
    public StoredPassphrase? Protect(string export, Passphrase? passphrase) =>
        passphrase is null ? null : new() { ExportId = export, Protected = protector.Protect(passphrase.Value) };

    /// <summary>The passphrase of an export; null where there is none, and where the keys that encrypted it are gone.</summary>
    public async Task<Passphrase?> FindAsync(string export, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var stored = await database.Set<StoredPassphrase>().Where(passphrase => passphrase.ExportId == export).Select(passphrase => passphrase.Protected).FirstOrDefaultAsync(cancellationToken);
        try
        {
            return stored is null ? null : Passphrase.Of(protector.Unprotect(stored));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
