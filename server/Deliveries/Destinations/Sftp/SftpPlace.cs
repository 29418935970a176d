using System.Globalization;
using System.Text.Json;
using HotChocolate;

namespace GraphQLExport.Deliveries;

/// <summary>A directory reached by SFTP, without what signs in there.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Who signs in there.</param>
/// <param name="Directory">The directory, from where the user begins unless it begins with a slash; empty for where the user begins.</param>
/// <param name="HostKeyFingerprint">The fingerprint of the server's key, as OpenSSH shows it; null until it is known, and nothing is sent before.</param>
[GraphQLName("SftpDestination")]
public sealed record SftpPlace(string Host, int Port, string User, string Directory, string? HostKeyFingerprint)
{
    /// <summary>What it is, in one line.</summary>
    internal string Summary => string.Create(CultureInfo.InvariantCulture, $"sftp://{User}@{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}/{Directory}");

    /// <summary>Whom its secret is for.</summary>
    internal string Holder => string.Create(CultureInfo.InvariantCulture, $"{User} {Host} {Port}");

    /// <summary>The place in an input, faulty ones too.</summary>
    internal static SftpPlace Of(SftpDestinationInput input)
    {
        var directory = input.Directory.Trim();
        var fingerprint = input.HostKeyFingerprint?.Trim().TrimEnd('=');
        return new(
            input.Host.Trim().Trim('[', ']').ToLowerInvariant(),
            input.Port,
            input.User.Trim(),
            directory.Length > 1 ? directory.TrimEnd('/') : directory,
            string.IsNullOrEmpty(fingerprint) ? null : fingerprint);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    internal static SftpPlace FromJson(string json) => JsonSerializer.Deserialize<SftpPlace>(json)!;

    /// <summary>The place as it is stored.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The path of a file there.</summary>
    internal string PathOf(string name) => Directory.Length == 0 || Directory.EndsWith('/') ? Directory + name : $"{Directory}/{name}";
}
