using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Deliveries;

/// <summary>Where files go besides the server's own storage.</summary>
public sealed class Destination
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Its kind.</summary>
    public DestinationKind Kind { get; set; }

    /// <summary>What it is, without any secret: a directory, an address without its query, a bucket, or a user's directory at a server.</summary>
    public string Summary => Kind switch
    {
        DestinationKind.Webhook when Uri.TryCreate(Address, UriKind.Absolute, out var url) => url.GetLeftPart(UriPartial.Path),
        DestinationKind.S3 => S3!.Summary,
        DestinationKind.Sftp => Sftp!.Summary,
        _ => Address,
    };

    /// <summary>The bucket, without its keys; null for another kind.</summary>
    public S3Place? S3 => Kind == DestinationKind.S3 ? S3Place.FromJson(Address) : null;

    /// <summary>The directory that is reached by SFTP, without what signs in there; null for another kind.</summary>
    public SftpPlace? Sftp => Kind == DestinationKind.Sftp ? SftpPlace.FromJson(Address) : null;

    /// <summary>The directory, the URL, whose query may hold a secret, or the bucket or the directory of another server as JSON.</summary>
    [GraphQLIgnore]
    public required string Address { get; set; }

    /// <summary>Its encrypted secret; null for none.</summary>
    [GraphQLIgnore]
    public string? Secret { get; set; }

    /// <summary>Who made it.</summary>
    [GraphQLIgnore]
    public required string UserId { get; init; }

    /// <summary>When it was made.</summary>
    [GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }
}
