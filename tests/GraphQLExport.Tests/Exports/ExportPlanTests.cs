using GraphQLExport.Domains.Motion;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>The plan of an export against what the export then is.</summary>
public sealed class ExportPlanTests
{
    [Theory]
    [InlineData("CSV")]
    [InlineData("JSON")]
    [InlineData("NDJSON")]
    [Trait("Req", "R-UI")]
    public async Task A_plan_foresees_rows_and_bytes(string format)
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(50);
        var request = $$"""{"dataset":"motion_events","format":"{{format}}","timeZone":"Europe/Vienna"}""";
        var plan = (await app.Exports().PlanAsync(Exporting.Ada, Exporting.Request(request), default)).Plan!;
        var file = Assert.Single(await app.Exports().FilesAsync(await app.RunAsync(request), default));
        Assert.Equal((file.Rows, file.Bytes, RowCountKind.Exact), (plan.RowCount, plan.EstimatedBytes, plan.RowCountKind));
        Assert.Equal(10, plan.PreviewRows.Count);
        Assert.Equal(["2026-01-18T11:00:00+01:00", "front-door", "Front Door", "0.5", "frame_diff", "0", "2", "3", "4", "porch"], plan.PreviewRows[0]);
        Assert.Null(plan.PreviewRows[1][9]);
        Assert.Equal(["timestamp", "camera_id", "camera_name", "confidence", "algorithm", "x", "y", "width", "height", "zone_id"], plan.Columns);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public async Task Cells_are_as_they_will_be_written()
    {
        await using var app = new AppFactory();
        await app.AddAsync(new Camera { Id = "odd", Name = "=1+\"2\",\r\nß", OwnerId = "ada" });
        await app.AddMotionAsync(2, "odd");
        var guarded = (await PlanAsync(app, """{"csv":{"nullText":"NULL"}}""")).PreviewRows;
        Assert.Equal(["'=1+\"2\",\r\nß", "porch"], guarded[0]);
        Assert.Equal("NULL", guarded[1][1]);
        var plain = (await PlanAsync(app, """{"csv":{"guardFormulas":false,"delimiter":";"}}""")).PreviewRows;
        Assert.Equal(["=1+\"2\",\r\nß", "porch"], plain[0]);
        Assert.Null(plain[1][1]);
    }

    [Fact]
    public async Task An_empty_plan_says_so()
    {
        await using var app = new AppFactory();
        var plan = (await app.Exports().PlanAsync(Exporting.Bob, Exporting.Request(), default)).Plan!;
        Assert.Equal((0, 0.0), (plan.RowCount, plan.EstimatedSeconds));
        Assert.Empty(plan.PreviewRows);
        Assert.Equal(["No rows match."], plan.Warnings);
    }

    private static async Task<ExportPlan> PlanAsync(AppFactory app, string options) => (await app.Exports().PlanAsync(
        Exporting.Ada, Exporting.Request($$"""{"dataset":"motion_events","format":"CSV","fields":[{"name":"camera_name"},{"name":"zone_id"}],"options":{{options}}}"""), default)).Plan!;
}
