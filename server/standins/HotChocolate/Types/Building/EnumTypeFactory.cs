using System.Reflection;

namespace HotChocolate.Types.Building;

/// <summary>Makes enum types of C# enums.</summary>
internal static class EnumTypeFactory
{
    public static EnumType Create(Type type, XmlDocumentation documentation)
    {
        var values = new List<EnumValue>();
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.IsDefined(typeof(GraphQLIgnoreAttribute)))
            {
                continue;
            }

            var name = field.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Naming.Constant(field.Name);
            values.Add(new(name, field.GetValue(null)!)
            {
                Description = documentation.Of(field),
                DeprecationReason = Deprecation.Of(field),
            });
        }

        return new(Naming.OutputType(type), type, values) { Description = documentation.Of(type) };
    }
}
