using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Servers;

/// <summary>A machine whose load is recorded. Every signed-in user may read every server.</summary>
public sealed class Server
{
    /// <summary>Stable short name, such as <c>mediaserver</c>; 1 to 100 characters.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; set; }

    /// <summary>What people call it; 1 to 200 characters.</summary>
    public required string Name { get; set; }
}
