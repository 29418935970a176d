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

    /// <summary>What it is, without any secret: a directory, or an address without its query.</summary>
    public string Summary => Kind == DestinationKind.Webhook && Uri.TryCreate(Address, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Path) : Address;

    /// <summary>The directory or the URL, whose query may hold a secret.</summary>
    [GraphQLIgnore]
    public required string Address { get; set; }

    /// <summary>The encrypted key of its signatures; null for none.</summary>
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
