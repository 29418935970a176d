namespace HotChocolate.Types.Building;

/// <summary>A root operation type: its name, and the class whose members are its first fields.</summary>
internal sealed record RootConfiguration(string Name, Type? RuntimeType, string? Description = null);
