using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Exports;

/// <summary>A request kept under a name, to be used again.</summary>
public sealed class Preset
{
    /// <summary>Its id.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; init; }

    /// <summary>Its name, which its owner uses once for each dataset.</summary>
    public required string Name { get; set; }

    /// <summary>Name of the dataset that it exports.</summary>
    public required string Dataset { get; set; }

    /// <summary>Whether every signed-in user may use it.</summary>
    public bool Shared { get; set; }

    /// <summary>Who made it.</summary>
    [GraphQLIgnore]
    public required string UserId { get; init; }

    /// <summary>The validated request, as JSON; a relative range stays relative.</summary>
    [GraphQLIgnore]
    public required string RequestJson { get; set; }

    /// <summary>When it was made.</summary>
    [GraphQLIgnore]
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    [GraphQLIgnore]
    public DateTimeOffset UpdatedAt { get; set; }
}
