using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HotChocolate.Tests.Data;

/// <summary>Random filters of things, as documents write them.</summary>
internal static class FilterGenerator
{
    private static readonly string[] s_equality = ["eq", "neq"];
    private static readonly string[] s_order = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] s_text = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly Gen<string> s_string = Gen.Elements(Things.Texts.ToArray()).Select(Quote);
    private static readonly Gen<string> s_int = Gen.Choose(-3, 4).Select(value => value.ToString(CultureInfo.InvariantCulture));
    private static readonly Gen<string> s_float = Gen.Elements("-1.5", "0.1", "0.30000000000000004", "1e300", "2", "0");
    private static readonly Gen<string> s_decimal = Gen.Elements("-2.5", "1.25", "0", "3.75", "9");
    private static readonly Gen<string> s_moment = Gen.Elements("\"2026-03-01T00:00:00Z\"", "\"2026-03-01T04:00:00+02:00\"", "\"2026-03-01T03:30:00Z\"");
    private static readonly Gen<string> s_day = Gen.Elements("\"2026-03-01\"", "\"2026-03-03\"", "\"2026-03-09\"");
    private static readonly Gen<string> s_uuid = Gen.Elements("\"00000001-0000-0000-0000-000000000001\"", "\"fffffffe-0002-0001-0300-000000000000\"", "\"00000002-0002-0002-0300-000000000000\"", "\"7fffffff-0000-0000-0000-000000000000\"");
    private static readonly Gen<string> s_kind = Gen.Elements("SMALL", "LARGE", "VERY_LARGE");
    private static readonly Gen<string> s_flag = Gen.Elements("true", "false");

    public static Gen<string> Filter { get; } = Thing(3);

    private static Gen<string> Thing(int depth)
    {
        var fields = new List<Gen<string>>
        {
            Field("id", Comparable(s_int, canBeNull: false)),
            Field("label", Text(canBeNull: false, depth)),
            Field("text", Text(canBeNull: true, depth)),
            Field("number", Comparable(s_int, canBeNull: false)),
            Field("count", Comparable(s_int, canBeNull: true)),
            Field("small", Comparable(s_int, canBeNull: true)),
            Field("ratio", Comparable(s_float, canBeNull: false)),
            Field("value", Comparable(s_float, canBeNull: true)),
            Field("price", Comparable(s_decimal, canBeNull: true)),
            Field("flag", One(s_equality, s_flag)),
            Field("maybe", Nullable(One(s_equality, s_flag))),
            Field("at", Comparable(s_moment, canBeNull: false)),
            Field("seen", Comparable(s_moment, canBeNull: true)),
            Field("day", Comparable(s_day, canBeNull: false)),
            Field("key", Comparable(s_uuid, canBeNull: false)),
            Field("link", Comparable(s_uuid, canBeNull: true)),
            Field("kind", Equality(s_kind, canBeNull: false)),
            Field("named", Gen.OneOf(Nullable(One(s_equality, s_kind)), Equality(s_kind, canBeNull: false))),
            Field("maker", Maker(depth)),
            Field("owner", Gen.OneOf(Maker(depth), Maker(depth), Gen.Constant("null"))),
            Field("parts", Parts(depth)),
        };
        var field = Gen.OneOf(fields);
        var several = from first in field from second in field where Name(first) != Name(second) select $"{first}, {second}";
        return depth == 0 ? field : Gen.OneOf(field, field, several, Combination(Thing(depth - 1)));
    }

    private static Gen<string> Maker(int depth) => Gen.OneOf(
        Field("id", Comparable(s_int, canBeNull: false)),
        Field("name", Text(canBeNull: false, depth)),
        Field("place", Text(canBeNull: true, depth)),
        Field("since", Comparable(s_int, canBeNull: true)),
        Field("isKnown", One(s_equality, s_flag))).Select(Braced);

    private static Gen<string> Parts(int depth)
    {
        var part = Gen.OneOf(Field("name", Text(canBeNull: true, depth)), Field("weight", Comparable(s_int, canBeNull: true)));
        var quantified = from quantifier in Gen.Elements("some", "all", "none") from inner in Gen.OneOf(part, Combination(part)) select $"{quantifier}: {{ {inner} }}";
        return Gen.OneOf(quantified, quantified, s_flag.Select(flag => $"any: {flag}")).Select(Braced);
    }

    private static Gen<string> Text(bool canBeNull, int depth)
    {
        var simple = Gen.OneOf(One(s_text, s_string), Equality(s_string, canBeNull));
        return depth == 0 ? simple : Gen.OneOf(simple, simple, Combination(simple.Select(Inner)).Select(Braced));
    }

    private static Gen<string> Comparable(Gen<string> value, bool canBeNull) => Gen.OneOf(One(s_order, value), Equality(value, canBeNull));

    private static Gen<string> Equality(Gen<string> value, bool canBeNull)
    {
        var item = canBeNull ? Gen.OneOf(value, value, Gen.Constant("null")) : value;
        var list = from operation in Gen.Elements("in", "nin")
                   from count in Gen.Choose(0, 3)
                   from items in item.ArrayOf(count)
                   select Braced($"{operation}: [{string.Join(", ", items)}]");
        var single = One(s_equality, value);
        return Gen.OneOf(canBeNull ? Nullable(single) : single, list);
    }

    private static Gen<string> Nullable(Gen<string> single) => Gen.OneOf(single, single, One(s_equality, Gen.Constant("null")));

    private static Gen<string> One(string[] operations, Gen<string> value) =>
        from operation in Gen.Elements(operations) from given in value select Braced($"{operation}: {given}");

    private static Gen<string> Combination(Gen<string> part) =>
        from name in Gen.Elements("and", "or") from first in part from second in part select $"{name}: [{{ {first} }}, {{ {second} }}]";

    private static Gen<string> Field(string name, Gen<string> value) => value.Select(given => $"{name}: {given}");

    private static string Name(string field) => field[..field.IndexOf(':', StringComparison.Ordinal)];

    private static string Braced(string inner) => $"{{ {inner} }}";

    private static string Inner(string braced) => braced[2..^2];

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
