using System.Reflection;

namespace GraphQLExport.Exports;

/// <summary>Which program this is.</summary>
internal static class SoftwareVersion
{
    /// <summary>The program's name and version, with the commit that it was built from where that was known.</summary>
    public static string Name { get; } = $"GraphQLExport {typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";
}
