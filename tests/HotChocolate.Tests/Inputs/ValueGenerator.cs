using System.Globalization;
using HotChocolate.Types;

namespace HotChocolate.Tests.Inputs;

/// <summary>Writes values of input types, as JSON or as literals; mostly right, now and then wrong in every way.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="wrong">How many of a hundred values are wrong.</param>
internal sealed class ValueGenerator(Random random, int wrong)
{
    private static readonly string[] s_junk =
    [
        "null", "1", "1.5", "1.0", "1e3", "-0", "2147483648", "-2147483649", "\"x\"", "\"MEDIUM\"", "\"MEDIUMM\"", "\"é \\\"😀\\\" \\n\"", "true", "[]", "{}", "[[1]]",
        "{\"number\":1,\"number\":\"x\"}", "{\"deep\":{\"er\":{\"est\":[1]}}}", "[1,2,3,4,5,6,7,8,9,10,11,12]", "[1,2,3,4,5,6,7,8,9,10,11]", "[[[1]],{\"a\":[2]}]",
    ];

    public string Json(IType type)
    {
        if (Chance(wrong))
        {
            return Pick(s_junk);
        }

        return type switch
        {
            NonNullType nonNull => Json(nonNull.Type),
            _ when Chance(8) => "null",
            ListType list => Chance(20) ? Json(list.ElementType) : "[" + string.Join(",", Several(() => Json(list.ElementType))) + "]",
            InputObjectType input => Object(input, JsonName, field => Json(field.Type), Chance(wrong) ? Pick(["\"extra\":1", "\"Number\":1", "\"naem\":2", "\"lefty\":3"]) : null),
            EnumType names => $"\"{Pick(names.Values).Name}\"",
            IntType => Pick(["0", "-7", "1.0", "1e3", "2147483647", "-2147483648"]),
            FloatType => Pick(["0", "-7", "2.5", "1e300", "123456789012", Chance(wrong) ? "1e400" : "1"]),
            BooleanType => Pick(["true", "false"]),
            IdType => Pick(["\"id\"", "\"\"", "4", "-4", "1e3"]),
            _ => Pick(["\"text\"", "\"\"", "\"é\\u00e9😀\""]),
        };
    }

    /// <param name="type">The type expected.</param>
    /// <param name="variable">Yields a variable for a place of some type; null for none.</param>
    /// <param name="isNullable">Whether null would be right.</param>
    public string Literal(IType type, Func<IType, string?> variable, bool isNullable = true)
    {
        if (variable(type) is { } name)
        {
            return name;
        }

        if (Chance(wrong))
        {
            return Pick(["null", "1", "1.5", "3000000000", "\"x\"", "\"\"\"b\"\"\"", "true", "SMALL", "HUGE", "[]", "[[null]]"]);
        }

        return type switch
        {
            NonNullType nonNull => Literal(nonNull.Type, _ => null, isNullable: false),
            _ when isNullable && Chance(8) => "null",
            ListType list => list.ElementType.NullableType() is not ListType && Chance(20) ? Literal(list.ElementType, _ => null, isNullable: false) : "[" + string.Join(", ", Several(() => Literal(list.ElementType, variable))) + "]",
            InputObjectType input => Object(input, field => field.Name, field => Literal(field.Type, variable), null),
            EnumType names => Pick(names.Values).Name,
            IntType => Pick(["0", "-7", "2147483647"]),
            FloatType => Pick(["0", "2.5", "1e3"]),
            BooleanType => Pick(["true", "false"]),
            IdType => Pick(["\"id\"", "4"]),
            _ => Pick(["\"text\"", "\"\"\"block\"\"\""]),
        };
    }

    public bool Chance(int percent) => random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string JsonName(InputField field) => $"\"{field.Name}\"";

    private string Object(InputObjectType input, Func<InputField, string> name, Func<InputField, string> value, string? extra)
    {
        var fields = input.IsOneOf && !Chance(wrong)
            ? [Pick(input.Fields)]
            : input.Fields.Where(field => Chance(field.IsRequired ? 100 - (wrong / 2) : 40)).ToList();
        return "{" + string.Join(", ", fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{name(field)}: {value(field)}")).Concat(extra is null ? [] : [extra])) + "}";
    }

    private IEnumerable<string> Several(Func<string> item) => Enumerable.Range(0, random.Next(4)).Select(_ => item());
}
