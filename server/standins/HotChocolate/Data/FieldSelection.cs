using System.Collections;
using System.Reflection;
using HotChocolate.Types.Building;

namespace HotChocolate.Data;

/// <summary>Which properties of a C# type a filter or sort input has, and under which names.</summary>
internal sealed record FieldSelection(string Name, string? Description, IReadOnlyList<SelectedProperty> Fields, bool IsAndAllowed, bool IsOrAllowed)
{
    public static FieldSelection Everything(Type type, string name) => new(name, null, [.. PropertiesOf(type)], true, true);

    /// <summary>Every readable property that is not ignored.</summary>
    public static IEnumerable<SelectedProperty> PropertiesOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(GraphQLIgnoreAttribute)))
        .Select(property => new SelectedProperty(property, Naming.Field(property), null));

    /// <summary>Whether a C# type has properties of its own to look into.</summary>
    public static bool IsStructured(Type type) => type is { IsPrimitive: false, IsEnum: false, IsPointer: false }
        && (type.IsClass || type.IsInterface || type.IsValueType)
        && type != typeof(object) && type != typeof(string)
        && !typeof(IEnumerable).IsAssignableFrom(type)
        && !typeof(Delegate).IsAssignableFrom(type)
        && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;
}
