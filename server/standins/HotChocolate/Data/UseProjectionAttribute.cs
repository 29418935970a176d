using System.Reflection;
using System.Runtime.CompilerServices;
using HotChocolate.Data.Projections;
using HotChocolate.Types;
using HotChocolate.Types.Building;

namespace HotChocolate.Data;

/// <summary>Reads only those columns that the selected fields need.</summary>
/// <param name="order">The position among the field's attributes.</param>
public sealed class UseProjectionAttribute([CallerLineNumber] int order = 0) : ObjectFieldDescriptorAttribute(order)
{
    internal override int Rank => 1;

    internal override void Apply(SchemaBuildContext context, FieldConfiguration field, MemberInfo member) =>
        field.Use(Rank, ProjectionMiddleware.Create(QuerySource.ElementOf(member)));
}
