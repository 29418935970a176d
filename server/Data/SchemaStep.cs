using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GraphQLExport.Data;

/// <summary>One numbered step of a provider's schema: an embedded file such as <c>0001_accounts_motion_sensors.sql</c>.</summary>
internal sealed partial record SchemaStep(int Number, string Name, string Sql)
{
    /// <summary>A provider's steps in order, numbered 1, 2, 3 ... without a gap.</summary>
    /// <exception cref="InvalidOperationException">A number is missing or taken twice: a mistake of the build, not of the database.</exception>
    public static IReadOnlyList<SchemaStep> Of(string provider)
    {
        var prefix = $"GraphQLExport.Data.Schema.{provider}.";
        var assembly = typeof(SchemaStep).Assembly;
        SchemaStep[] steps =
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => Read(assembly, name, name[prefix.Length..]))
                .OrderBy(step => step.Number),
        ];
        for (var index = 0; index < steps.Length; index++)
        {
            if (steps[index].Number != index + 1)
            {
                throw new InvalidOperationException($"Schema step {index + 1} of {provider} is missing, or another has its number.");
            }
        }

        return steps;
    }

    private static SchemaStep Read(Assembly assembly, string resource, string file)
    {
        var match = FileName().Match(file);
        if (!match.Success)
        {
            throw new InvalidOperationException($"'{file}' is no name of a schema step; they look like 0001_what_it_does.sql.");
        }

        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), match.Groups[2].Value, reader.ReadToEnd());
    }

    [GeneratedRegex("^([0-9]{4})_([a-z0-9_]+)\\.sql$")]
    private static partial Regex FileName();
}
