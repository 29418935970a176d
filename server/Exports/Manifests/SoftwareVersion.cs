using System.Reflection;

namespace GraphQLExport.Exports;

/// <summary>Which program this is.</summary>
internal static class SoftwareVersion
{
    /// <summary>The program's version, with the commit that it was built from where that was known.</summary>
    public static string? Number { get; } = typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    /// <summary>The program's name and <see cref="Number"/>.</summary>
    public static string Name { get; } = $"GraphQLExport {Number}";
}
