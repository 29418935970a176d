using GraphQLExport.Exports;
using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Deliveries;

/// <summary>A destination to make or to change: the settings of one kind only. Secrets are written, never read back.</summary>
public sealed class SaveDestinationInput
{
    /// <summary>Which one to change; none to make one.</summary>
    [GraphQLType(typeof(IdType))]
    public string? Id { get; init; }

    /// <summary>Its name, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>A directory.</summary>
    public LocalDestinationInput? Local { get; init; }

    /// <summary>A bucket of S3.</summary>
    public S3DestinationInput? S3 { get; init; }

    /// <summary>A directory reached by SFTP.</summary>
    public SftpDestinationInput? Sftp { get; init; }

    /// <summary>A webhook.</summary>
    public WebhookDestinationInput? Webhook { get; init; }
}

/// <summary>A directory of the server's machine.</summary>
public sealed class LocalDestinationInput
{
    /// <summary>Its whole path, within the directories that the settings allow.</summary>
    public required string Directory { get; init; }
}

/// <summary>A bucket of S3, or of a service that speaks its language.</summary>
public sealed class S3DestinationInput
{
    /// <summary>Its name.</summary>
    public required string Bucket { get; init; }

    /// <summary>What keys begin with; <c>graphqlexport/</c>, the export and the name of the file follow.</summary>
    [System.ComponentModel.DefaultValue("")]
    public string Prefix { get; init; } = "";

    /// <summary>The region; none for <c>us-east-1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The address of the service, which begins with <c>https://</c>; none for AWS.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The access key; left out with the secret key, the present ones stay where bucket and endpoint do.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret key, kept encrypted.</summary>
    public string? SecretKey { get; init; }
}

/// <summary>A directory of another server, reached by SFTP.</summary>
public sealed class SftpDestinationInput
{
    /// <summary>The server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    [System.ComponentModel.DefaultValue(22)]
    public int Port { get; init; } = 22;

    /// <summary>Who signs in there.</summary>
    public required string User { get; init; }

    /// <summary>The directory, made where it is missing: from where the user begins, unless it begins with a slash.</summary>
    [System.ComponentModel.DefaultValue("")]
    public string Directory { get; init; } = "";

    /// <summary>The password, kept encrypted; left out with the private key, what is present stays where host, port and user do.</summary>
    public string? Password { get; init; }

    /// <summary>The private key, in the form of OpenSSH or PEM, kept encrypted.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>What the private key is encrypted with.</summary>
    public string? Passphrase { get; init; }

    /// <summary>The fingerprint of the server's key, <c>SHA256:…</c>, without which nothing is sent; <c>testDestination</c> tells the one that the server shows.</summary>
    public string? HostKeyFingerprint { get; init; }
}

/// <summary>A server that is sent each file by HTTPS.</summary>
public sealed class WebhookDestinationInput
{
    /// <summary>Its address, which begins with <c>https://</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The key that manifests are signed with; left out, the present one stays where the address does.</summary>
    public string? Secret { get; init; }
}

/// <summary>Which destination to try.</summary>
public sealed class TestDestinationInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>Which destination to delete.</summary>
public sealed class DeleteDestinationInput
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }
}

/// <summary>The destination, or why it was not kept.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="Errors">All faults.</param>
public sealed record SaveDestinationPayload(Destination? Destination, IReadOnlyList<IScheduleError>? Errors);

/// <summary>How a test went.</summary>
/// <param name="Ok">Whether the destination takes files.</param>
/// <param name="Message">What was done, or what went wrong.</param>
/// <param name="Errors">Why nothing was tried.</param>
public sealed record TestDestinationPayload(bool Ok, string Message, IReadOnlyList<IExportActionError>? Errors);

/// <summary>The deleted destination, or why it was not deleted.</summary>
/// <param name="DeletedId">The id that the destination had.</param>
/// <param name="Errors">Why not.</param>
public sealed record DeleteDestinationPayload([property: GraphQLType(typeof(IdType))] string? DeletedId, IReadOnlyList<IExportActionError>? Errors);
