namespace HotChocolate.Types.Building;

/// <summary>Connects object types to the interfaces and unions that their C# types belong to.</summary>
internal static class AbstractTypes
{
    public static void Connect(IReadOnlyCollection<INamedType> types)
    {
        foreach (var complex in types.OfType<ComplexType>().Where(type => type.RuntimeType != typeof(object)))
        {
            foreach (var shared in types.OfType<InterfaceType>())
            {
                if (!ReferenceEquals(shared, complex) && shared.RuntimeType.IsAssignableFrom(complex.RuntimeType))
                {
                    complex.Implement(shared);
                }
            }
        }

        foreach (var union in types.OfType<UnionType>())
        {
            foreach (var member in types.OfType<ObjectType>().Where(type => type.RuntimeType != typeof(object) && union.RuntimeType.IsAssignableFrom(type.RuntimeType)))
            {
                union.Add(member);
            }

            if (union.Types.Count == 0)
            {
                throw new SchemaException($"The union `{union.Name}` has no member types: register them with AddType.");
            }
        }
    }
}
