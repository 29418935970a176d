using System.Reflection;

namespace HotChocolate.Data;

/// <summary>A field of a filter or sort input in the making.</summary>
internal sealed class SelectedField(PropertyInfo property, string name)
{
    public PropertyInfo Property => property;

    public string Name { get; set; } = name;

    public string? Description { get; set; }

    public bool IsIgnored { get; set; }
}
