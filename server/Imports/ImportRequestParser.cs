using Microsoft.Extensions.Primitives;
using NodaTime;

namespace GraphQLExport.Imports;

/// <summary>Reads the query string of an import; every fault is a <see cref="ImportException"/> that names the parameter.</summary>
internal static class ImportRequestParser
{
    /// <summary>Reads it for a dataset, whose field names it checks.</summary>
    public static ImportRequest Parse(IQueryCollection query, IImportDataset dataset)
    {
        foreach (var name in query.Keys)
        {
            if (name is not ("map" or "set" or "nullText" or "timeZone" or "delimiter" or "dryRun" or "createMissing"))
            {
                throw ImportException.BadParameter(name, $"Unknown parameter; an import takes map, set, nullText, timeZone, delimiter, dryRun and createMissing.");
            }
        }

        var map = Pairs(query["map"], "map", dataset);
        var set = Pairs(query["set"], "set", dataset);
        if (map.Keys.FirstOrDefault(set.ContainsKey) is { } both)
        {
            throw ImportException.BadParameter("set", $"'{both}' is mapped to a column and set to a constant; it can be one of the two.");
        }

        var createMissing = Flag(query, "createMissing");
        if (createMissing && !dataset.CanCreateMissing)
        {
            throw ImportException.BadParameter("createMissing", $"An import into {dataset.Name} registers nothing: what its rows refer to must exist.");
        }

        return new()
        {
            Map = map,
            Set = set,
            NullText = Single(query, "nullText"),
            TimeZone = Zone(Single(query, "timeZone")),
            Delimiter = Delimiter(Single(query, "delimiter")),
            DryRun = Flag(query, "dryRun"),
            CreateMissing = createMissing,
        };
    }

    private static Dictionary<string, string> Pairs(StringValues values, string parameter, IImportDataset dataset)
    {
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        foreach (var item in values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            var name = colon > 0 ? Uri.UnescapeDataString(item[..colon].Trim()) : "";
            var field = dataset.Fields.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
            if (colon <= 0)
            {
                throw ImportException.BadParameter(parameter, $"'{item}' lacks a colon; it reads field:{(parameter == "map" ? "column" : "value")}, with commas between several.");
            }

            if (field is null)
            {
                throw ImportException.BadParameter(parameter, $"{dataset.Name} has no field '{name}'; its fields are {string.Join(", ", dataset.Fields.Select(known => known.Name))}.");
            }

            if (!pairs.TryAdd(field.Name, Uri.UnescapeDataString(item[(colon + 1)..])))
            {
                throw ImportException.BadParameter(parameter, $"'{field.Name}' appears twice.");
            }
        }

        return pairs;
    }

    private static string? Single(IQueryCollection query, string parameter) => query[parameter] switch
    {
        { Count: 0 } => null,
        { Count: 1 } values => values[0],
        _ => throw ImportException.BadParameter(parameter, "It appears more than once."),
    };

    private static bool Flag(IQueryCollection query, string parameter) => Single(query, parameter)?.ToUpperInvariant() switch
    {
        null or "FALSE" => false,
        "TRUE" or "" => true,
        _ => throw ImportException.BadParameter(parameter, "It is true or false."),
    };

    private static DateTimeZone Zone(string? id) => id is null
        ? DateTimeZone.Utc
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            ?? throw ImportException.BadParameter("timeZone", $"'{id}' is no IANA time zone, such as Europe/Berlin.");

    private static char? Delimiter(string? text) => text switch
    {
        null or "" => null,
        "tab" => '\t',
        [',' or ';' or '|' or '\t'] => text[0],
        _ => throw ImportException.BadParameter("delimiter", "It is a comma, a semicolon, a vertical bar or the word tab."),
    };
}
