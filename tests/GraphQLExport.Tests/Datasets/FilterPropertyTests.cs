using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Domains.Motion;

namespace GraphQLExport.Tests.Datasets;

/// <summary>Random filters: any JSON is judged without an exception, and a judged filter means what a second reading says.</summary>
public sealed class FilterPropertyTests
{
    private static readonly FilterShape<MotionEvent> Shape = (FilterShape<MotionEvent>)new MotionDataset().Shape;

    private static readonly Gen<string> Number = Gen.Elements("x", "y", "width", "height").SelectMany(field =>
        Gen.Elements("eq", "neq", "gt", "gte", "lt", "lte", "ngt", "nlte").SelectMany(name =>
            Gen.Choose(-2, 2).Select(value => string.Create(CultureInfo.InvariantCulture, $$$"""{"{{{field}}}":{"{{{name}}}":{{{value}}}}}"""))));

    [Fact]
    public void Any_json_is_judged()
    {
        var words = Gen.Elements("x", "eq", "and", "or", "camera", "name", "in", "timestamp", "algorithm", "nonsense", "");
        var json = Json(words, 4);
        Prop.ForAll(json.ToArbitrary(), text =>
        {
            List<RequestFault> faults = [];
            new FilterCompiler(faults, isInMemory: true).Compile(Shape, JsonConstant.Parse(text), FaultPath.Request);
            new SortCompiler(faults).Compile(Shape, JsonConstant.Parse(text), FaultPath.Request);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_combination_means_what_its_parts_do()
    {
        var filters = Gen.ListOf(Number, 3);
        var values = Gen.Choose(-2, 2).Four();
        Prop.ForAll(filters.ToArbitrary(), values.ToArbitrary(), (parts, numbers) =>
        {
            var motion = new MotionEvent { CameraId = "a", X = numbers.Item1, Y = numbers.Item2, Width = numbers.Item3, Height = numbers.Item4 };
            var list = string.Join(',', parts);
            Assert.Equal(parts.All(part => Holds(part, motion)), Admits($$"""{"and":[{{list}}]}""", motion));
            Assert.Equal(parts.Any(part => Holds(part, motion)), Admits($$"""{"or":[{{list}}]}""", motion));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Admits(string where, MotionEvent motion)
    {
        List<RequestFault> faults = [];
        var predicate = new FilterCompiler(faults, isInMemory: true).Compile(Shape, JsonConstant.Parse(where), FaultPath.Request);
        Assert.Empty(faults);
        return predicate!.Compile()(motion);
    }

    // The second reading: straight from the JSON, without expressions.
    private static bool Holds(string part, MotionEvent motion)
    {
        var condition = JsonConstant.Parse(part).EnumerateObject().Single();
        var actual = condition.Name switch { "x" => motion.X, "y" => motion.Y, "width" => motion.Width, _ => motion.Height };
        var comparison = condition.Value.EnumerateObject().Single();
        var order = actual.CompareTo(comparison.Value.GetInt32());
        return comparison.Name switch
        {
            "eq" => order == 0,
            "neq" => order != 0,
            "gt" or "nlte" => order > 0,
            "gte" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    private static Gen<string> Json(Gen<string> words, int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Elements("1", "-1.5", "true", "null", "\"2026-01-18T10:00:00Z\"", "1e400", "99999999999999999999"),
            words.Select(word => JsonSerializer.Serialize(word)));
        if (depth == 0)
            return leaf;
        var inner = Json(words, depth - 1);
        var list = Gen.ListOf(inner, 2).Select(items => $"[{string.Join(',', items)}]");
        var map = words.Zip(inner).Select(pair => $"{{{JsonSerializer.Serialize(pair.Item1)}:{pair.Item2}}}");
        return Gen.OneOf(leaf, list, map, map);
    }
}
