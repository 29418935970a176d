using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Domains.Motion;

namespace GraphQLExport.Tests.Datasets;

/// <summary>Orders: what they mean and how wrong ones are told.</summary>
public sealed class SortCompilerTests
{
    private static readonly FilterShape<MotionEvent> Shape = (FilterShape<MotionEvent>)new MotionDataset().Shape;

    [Fact]
    public void Keys_keep_their_order_and_direction()
    {
        List<RequestFault> faults = [];
        var keys = new SortCompiler(faults).Compile(Shape, JsonConstant.Parse("""[{"camera":{"name":"DESC"}},{"x":"ASC","y":"DESC"}]"""), FaultPath.Request);
        Assert.Empty(faults);
        Assert.Equal([("camera.name", true), ("x", false), ("y", true)], keys.Select(key => (key.Name, key.Descending)));
    }

    [Theory]
    [InlineData("""{"speed":"ASC"}""", FaultCodes.UnknownField, "request.order.speed")]
    [InlineData("""{"x":"UP"}""", FaultCodes.InvalidValue, "request.order.x")]
    [InlineData("""{"camera":"ASC"}""", FaultCodes.InvalidValue, "request.order.camera")]
    [InlineData("""[{"x":"ASC"},{"x":"DESC"}]""", FaultCodes.DuplicateField, "request.order.1.x")]
    [InlineData("\"x\"", FaultCodes.InvalidValue, "request.order")]
    public void A_fault_names_its_place(string order, string code, string path)
    {
        List<RequestFault> faults = [];
        new SortCompiler(faults).Compile(Shape, JsonConstant.Parse(order), FaultPath.Request.Then("order"));
        var fault = Assert.Single(faults);
        Assert.Equal((code, path), (fault.Code, fault.Path.ToString()));
    }
}
