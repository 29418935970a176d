using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Configuration;

/// <summary>The secrets of one document: decrypted with its passphrase, which makes one key for all of them.</summary>
/// <param name="passphrase">What the caller gave.</param>
internal sealed class SecretValues(string? passphrase)
{
    private static readonly FaultPath PassphrasePath = new FaultPath(null, "input").Then("passphrase");

    private SecretCipher? cipher;

    /// <summary>The entry with its secret in the clear; null, and a fault, where it cannot be had.</summary>
    public DocumentEntry? Open(DocumentEntry entry, ICollection<RequestFault> faults)
    {
        if (entry.Value?.StartsWith(SecretCipher.Prefix, StringComparison.Ordinal) != true)
            return entry;
        if (passphrase is null)
            return Fail(new(FaultCodes.PassphraseNeeded, "The document's secrets are encrypted; give the passphrase with which they were.", PassphrasePath));
        cipher ??= SecretCipher.Of(entry.Value, new(passphrase));
        if (cipher is null)
            return Fail(entry.Fault(FaultCodes.InvalidValue, "This is no encrypted secret of a form that this version knows."));
        if (cipher.Decrypt(entry.Key, entry.Value) is { } secret)
            return entry with { Value = secret };
        return Fail(new(FaultCodes.WrongPassphrase, "The passphrase is not the one that the secrets were encrypted with, or they were changed since.", PassphrasePath));

        DocumentEntry? Fail(RequestFault fault)
        {
            if (!faults.Contains(fault))
                faults.Add(fault);
            return null;
        }
    }
}
