using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Canceling: at once, from any state that is not final, and nothing is left.</summary>
public sealed class ExportCancelTests
{
    [Theory]
    [InlineData("CSV")]
    [InlineData("PDF")]
    [Trait("Req", "X-FR13")]
    public async Task A_running_export_is_canceled_and_leaves_nothing(string format)
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(5);
        var export = await app.StartAsync(input: new() { Request = Exporting.Request($$"""{"dataset":"motion_events","format":"{{format}}"}""") });
        await gate.ReaderAsync();

        var canceled = await app.Exports().CancelAsync(Exporting.Ada, export.Id, default);
        Assert.Null(canceled.Errors);
        Assert.Contains(canceled.Export!.Status, new[] { ExportStatus.Canceling, ExportStatus.Canceled });
        var end = await app.EndAsync(export);
        Assert.Equal(ExportStatus.Canceled, end.Status);
        Assert.NotNull(end.FinishedAt);
        Assert.Empty(app.FilesOf());
        Assert.Empty(await app.Exports().FilesAsync(end, default));
    }

    [Fact]
    public async Task A_queued_export_is_canceled_before_it_runs()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install, Settings = { ["GraphQLExport:Exports:Workers"] = "1" } };
        await app.AddMotionAsync(5);
        var first = await app.StartAsync();
        await gate.ReaderAsync();
        var second = await app.StartAsync();
        Assert.Equal(ExportStatus.Canceled, (await app.Exports().CancelAsync(Exporting.Ada, second.Id, default)).Export!.Status);
        gate.Open();
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync(first)).Status);
        Assert.Equal((ExportStatus.Canceled, 0), ((await app.EndAsync(second)).Status, second.Attempt));
    }

    [Fact]
    public async Task A_finished_export_cannot_be_canceled()
    {
        await using var app = new AppFactory();
        var export = await app.RunAsync();
        var error = Assert.IsType<InvalidStateError>(Assert.Single((await app.Exports().CancelAsync(Exporting.Ada, export.Id, default)).Errors!));
        Assert.Equal(ExportStatus.Completed, error.Status);
        Assert.Single(app.FilesOf());
    }

    [Fact]
    public async Task Canceling_twice_is_no_fault()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(5);
        var export = await app.StartAsync();
        await gate.ReaderAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Exports().CancelAsync(Exporting.Ada, export.Id, default))));
        Assert.All(answers, answer => Assert.True(answer.Errors is null || answer.Errors.Single() is InvalidStateError { Status: ExportStatus.Canceled }));
        Assert.Equal(ExportStatus.Canceled, (await app.EndAsync(export)).Status);
    }
}
