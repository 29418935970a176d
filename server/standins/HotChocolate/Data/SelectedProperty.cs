using System.Reflection;

namespace HotChocolate.Data;

/// <summary>A property under the name that an input gives it.</summary>
internal readonly record struct SelectedProperty(PropertyInfo Property, string Name, string? Description);
