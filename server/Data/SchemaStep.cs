using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GraphQLExport.Data;

/// <summary>One numbered step of a provider's schema: an embedded file such as <c>0001_accounts_motion_sensors.sql</c>.</summary>
internal sealed partial record SchemaStep(int Number, string Name, string Sql)
{
    /// <summary>A provider's steps in order. Numbers may be missing, so that work done side by side can choose its own.</summary>
    /// <exception cref="InvalidOperationException">A number is taken twice: a mistake of the build, not of the database.</exception>
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
        return steps.CountBy(step => step.Number).FirstOrDefault(number => number.Value > 1) is { Value: > 1 } twice
            ? throw new InvalidOperationException($"There are two schema steps {twice.Key} of {provider}.")
            : steps;
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
