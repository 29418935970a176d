using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Domains.Motion;

namespace GraphQLExport.Tests.Datasets;

/// <summary>What each operator of a filter means, and how a wrong filter is told.</summary>
public sealed class FilterCompilerTests
{
    private static readonly FilterShape<MotionEvent> Shape = (FilterShape<MotionEvent>)new MotionDataset().Shape;

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"confidence":{"gte":0.5}}""", true)]
    [InlineData("""{"confidence":{"gt":0.5}}""", false)]
    [InlineData("""{"confidence":{"ngt":0.5}}""", true)]
    [InlineData("""{"confidence":{"ngte":0.5}}""", false)]
    [InlineData("""{"confidence":{"lt":0.5}}""", false)]
    [InlineData("""{"confidence":{"nlt":0.5}}""", true)]
    [InlineData("""{"confidence":{"lte":0.5}}""", true)]
    [InlineData("""{"confidence":{"nlte":0.5}}""", false)]
    [InlineData("""{"confidence":{"eq":0.5}}""", true)]
    [InlineData("""{"confidence":{"neq":0.5}}""", false)]
    [InlineData("""{"x":{"in":[1,7]}}""", true)]
    [InlineData("""{"x":{"nin":[1,7]}}""", false)]
    [InlineData("""{"x":{"in":[]}}""", false)]
    [InlineData("""{"id":{"gt":4000000000}}""", true)]
    [InlineData("""{"algorithm":{"eq":"FRAME_DIFF"}}""", true)]
    [InlineData("""{"algorithm":{"in":["MOG2","KNN"]}}""", false)]
    [InlineData("""{"zoneId":{"eq":null}}""", true)]
    [InlineData("""{"zoneId":{"neq":null}}""", false)]
    [InlineData("""{"zoneId":{"startsWith":"a"}}""", false)]
    [InlineData("""{"zoneId":{"ncontains":"a"}}""", true)]
    [InlineData("""{"camera":{"name":{"startsWith":"F"}}}""", true)]
    [InlineData("""{"camera":{"name":{"endsWith":"Door","contains":"t D"}}}""", true)]
    [InlineData("""{"camera":{"name":{"nendsWith":"Door"}}}""", false)]
    [InlineData("""{"cameraId":{"or":[{"eq":"a"},{"startsWith":"front"}]}}""", true)]
    [InlineData("""{"cameraId":{"and":[{"startsWith":"front"},{"endsWith":"x"}]}}""", false)]
    [InlineData("""{"timestamp":{"gte":"2026-01-18T11:00:00+01:00","lt":"2026-01-18T10:00:00.001Z"}}""", true)]
    [InlineData("""{"or":[{"x":{"eq":1}},{"y":{"eq":8}}]}""", true)]
    [InlineData("""{"and":[{"x":{"eq":7}},{"y":{"eq":9}}]}""", false)]
    [InlineData("""{"or":[{"x":{"eq":1}},{}]}""", true)]
    [InlineData("""{"x":{"gte":7},"y":{"lt":8}}""", false)]
    public void An_operator_admits_what_it_says(string where, bool admitted)
    {
        List<RequestFault> faults = [];
        var predicate = new FilterCompiler(faults, isInMemory: true).Compile(Shape, JsonConstant.Parse(where), FaultPath.Request.Then("where"));
        Assert.Empty(faults);
        Assert.Equal(admitted, predicate is null || predicate.Compile()(Motion()));
    }

    [Theory]
    [InlineData("""{"confidence":{"gtee":0.5}}""", FaultCodes.UnknownOperator, "request.where.confidence.gtee")]
    [InlineData("""{"confidenc":{"gte":0.5}}""", FaultCodes.UnknownField, "request.where.confidenc")]
    [InlineData("""{"confidence":{"gte":"0.5"}}""", FaultCodes.InvalidValue, "request.where.confidence.gte")]
    [InlineData("""{"confidence":{"eq":null}}""", FaultCodes.InvalidValue, "request.where.confidence.eq")]
    [InlineData("""{"x":{"eq":1.5}}""", FaultCodes.InvalidValue, "request.where.x.eq")]
    [InlineData("""{"x":{"eq":3000000000}}""", FaultCodes.InvalidValue, "request.where.x.eq")]
    [InlineData("""{"x":{"in":[1,"2",3]}}""", FaultCodes.InvalidValue, "request.where.x.in.1")]
    [InlineData("""{"x":{"in":1}}""", FaultCodes.InvalidValue, "request.where.x.in")]
    [InlineData("""{"x":5}""", FaultCodes.InvalidValue, "request.where.x")]
    [InlineData("5", FaultCodes.InvalidValue, "request.where")]
    [InlineData("""{"algorithm":{"eq":"MOG3"}}""", FaultCodes.InvalidValue, "request.where.algorithm.eq")]
    [InlineData("""{"algorithm":{"gt":"MOG2"}}""", FaultCodes.UnknownOperator, "request.where.algorithm.gt")]
    [InlineData("""{"timestamp":{"gte":"2026-01-18"}}""", FaultCodes.InvalidValue, "request.where.timestamp.gte")]
    [InlineData("""{"timestamp":{"gte":"2026-01-18T10:00:00"}}""", FaultCodes.InvalidValue, "request.where.timestamp.gte")]
    [InlineData("""{"or":{"x":{"eq":1}}}""", FaultCodes.InvalidValue, "request.where.or")]
    [InlineData("""{"or":[{"x":{"eq":1}},{"q":{}}]}""", FaultCodes.UnknownField, "request.where.or.1.q")]
    [InlineData("""{"camera":{"owner":{"eq":"ada"}}}""", FaultCodes.UnknownField, "request.where.camera.owner")]
    [InlineData("""{"camera":{"id":{"gt":"a"}}}""", FaultCodes.UnknownOperator, "request.where.camera.id.gt")]
    public void A_fault_names_its_place(string where, string code, string path)
    {
        var fault = Assert.Single(FaultsOf(where));
        Assert.Equal((code, path), (fault.Code, fault.Path.ToString()));
    }

    [Fact]
    public void All_faults_are_told_at_once() => Assert.Equal(
        ["request.where.a", "request.where.x.eq", "request.where.confidence.near"],
        FaultsOf("""{"a":{},"x":{"eq":true},"confidence":{"near":1}}""").Select(fault => fault.Path.ToString()));

    [Fact]
    public void Too_deep_too_many_and_too_long_filters_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"and":[""", 17)) + "{}" + string.Concat(Enumerable.Repeat("]}", 17));
        var many = $$"""{"or":[{{string.Join(',', Enumerable.Repeat("""{"x":{"eq":1}}""", 201))}}]}""";
        var list = $$$"""{"x":{"in":[{{{string.Join(',', Enumerable.Range(0, 1_001))}}}]}}""";
        var text = $$$"""{"cameraId":{"eq":"{{{new string('a', 4_001)}}}"}}""";
        Assert.Equal(FaultCodes.TooDeep, Assert.Single(FaultsOf(deep)).Code);
        Assert.All([many, list, text], filter => Assert.Contains(FaultsOf(filter), fault => fault.Code == FaultCodes.TooLarge));
    }

    private static List<RequestFault> FaultsOf(string where)
    {
        List<RequestFault> faults = [];
        new FilterCompiler(faults, isInMemory: true).Compile(Shape, JsonConstant.Parse(where), FaultPath.Request.Then("where"));
        return faults;
    }

    private static MotionEvent Motion() => new()
    {
        Id = 4_000_000_001,
        CameraId = "front-door",
        Camera = new() { Id = "front-door", Name = "Front Door", OwnerId = "ada" },
        Timestamp = DateTimeOffset.Parse("2026-01-18T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
        Confidence = 0.5,
        Algorithm = MotionAlgorithm.FrameDiff,
        X = 7,
        Y = 8,
    };
}
