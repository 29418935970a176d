using System.Text;
using System.Text.RegularExpressions;
using GraphQLExport.Datasets;

namespace GraphQLExport.Deliveries;

/// <summary>What the settings of a directory that is reached by SFTP must be like.</summary>
internal static partial class SftpRules
{
    private const int MaxUser = 255;
    private const int MaxDirectoryBytes = 1_000;
    private const int MaxKey = 20_000;

    /// <summary>The faults of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="keepsSecret">Whether there is a secret already, which stays unless another is given.</param>
    /// <param name="addresses">Judges the server.</param>
    public static IEnumerable<RequestFault> FaultsOf(SftpDestinationInput input, bool keepsSecret, OutgoingAddresses addresses)
    {
        var place = SftpPlace.Of(input);
        return new[]
        {
            At("host", FaultOfHost(place.Host, addresses)),
            At("port", place.Port is >= 1 and <= 65_535 ? null : "A port is a number from 1 to 65535."),
            At("user", place.User.Length is >= 1 and <= MaxUser && !place.User.Any(char.IsControl) ? null : $"A user has 1 to {MaxUser} characters, none of them a control character."),
            At("directory", FaultOfDirectory(place.Directory)),
            At("hostKeyFingerprint", place.HostKeyFingerprint is null || Fingerprint().IsMatch(place.HostKeyFingerprint) ? null : "A fingerprint is written as ssh-keygen -l shows it: SHA256: and 43 characters."),
            FaultOfSecret(SftpSecret.Of(input), keepsSecret),
        }.OfType<RequestFault>();
    }

    /// <summary>What is wrong with a server's name; null for nothing.</summary>
    public static string? FaultOfHost(string host, OutgoingAddresses addresses) =>
        host.Length > 255 || Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic ? "A host is a name such as files.example.com, or an address, and nothing else." : addresses.FaultOf(host);

    private static string? FaultOfDirectory(string directory) =>
        Encoding.UTF8.GetByteCount(directory) > MaxDirectoryBytes ? $"A directory has at most {MaxDirectoryBytes} bytes."
        : directory.Any(char.IsControl) || directory.Split('/', '\\').Any(part => part is "." or "..") ? "A directory has no control characters and no parts . and .."
        : null;

    private static RequestFault? FaultOfSecret(SftpSecret? secret, bool keepsSecret)
    {
        if (secret is null)
            return keepsSecret ? null : At("password", "A user signs in with a password or a private key.");
        if (secret is { Password: not null, PrivateKey: not null })
            return At("privateKey", "A user signs in with a password or a private key, not with both.");
        if (secret is { PrivateKey: null, Passphrase: not null })
            return At("passphrase", "A passphrase goes with a private key.");
        if (DestinationFaults.TooLong(secret.Password) is { } tooLong)
            return At("password", tooLong);
        if (DestinationFaults.TooLong(secret.Passphrase) is { } tooLongAlso)
            return At("passphrase", tooLongAlso);
        if (secret.PrivateKey is not { } key)
            return null;
        using var read = key.Length > MaxKey ? null : SftpKeyFile.Read(key, secret.Passphrase);
        return At("privateKey", read is null ? SftpKeyFile.Unreadable : null);
    }

    private static RequestFault? At(string field, string? message) => DestinationFaults.At("sftp", field, message);

    [GeneratedRegex(@"\ASHA256:[A-Za-z0-9+/]{43}\z")]
    private static partial Regex Fingerprint();
}
