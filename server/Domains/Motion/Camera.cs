using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Motion;

/// <summary>A camera that reports motion. It belongs to one user, who alone (administrators aside) sees its events.</summary>
public sealed class Camera
{
    /// <summary>Stable short name, such as <c>front-door</c>; 1 to 100 characters.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; set; }

    /// <summary>What people call it; 1 to 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>The owner's user id. Never shown by any interface.</summary>
    [GraphQLIgnore]
    public required string OwnerId { get; set; }
}
