using HotChocolate;
using HotChocolate.Types;

namespace GraphQLExport.Domains.Sensors;

/// <summary>A measuring device. Every signed-in user may read every sensor.</summary>
public sealed class Sensor
{
    /// <summary>Stable short name, such as <c>boiler-temperature</c>; 1 to 100 characters.</summary>
    [GraphQLType(typeof(NonNullType<IdType>))]
    public required string Id { get; set; }

    /// <summary>What people call it; 1 to 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Unit of its values, such as <c>°C</c>; empty where unknown.</summary>
    public required string Unit { get; set; }
}
