using GraphQLExport.Exports;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;

namespace GraphQLExport.Tests.Exports;

/// <summary>Trying again, and deleting from the history.</summary>
public sealed class ExportRetryDeleteTests
{
    [Fact]
    [Trait("Req", "X-SCH")]
    public async Task A_failed_export_is_tried_again_as_a_new_one_of_its_owner()
    {
        var gate = new GatedRows { Failure = new RowSourceException(RowSourceFailure.Busy, "busy") };
        gate.Open();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(2);
        var failed = await app.EndAsync(await app.StartAsync(Exporting.Ada, new() { Request = Exporting.Request(), FileName = "mine", Reason = "an audit" }));
        Assert.Equal(ExportStatus.Failed, failed.Status);
        gate.Failure = null;

        var again = (await app.Exports().RetryAsync(Exporting.Admin, failed.Id, default)).Export!;
        Assert.NotEqual(failed.Id, again.Id);
        Assert.Equal(("ada", "mine.csv", "an audit", failed.RequestJson), (again.UserId, again.FileName, again.Reason, again.RequestJson));
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync(again)).Status);
    }

    [Fact]
    public async Task Only_what_came_to_nothing_is_tried_again()
    {
        await using var app = new AppFactory();
        var completed = await app.RunAsync();
        Assert.Equal(ExportStatus.Completed, Assert.IsType<InvalidStateError>(Assert.Single((await app.Exports().RetryAsync(Exporting.Ada, completed.Id, default)).Errors!)).Status);
        foreach (var id in (string[])[completed.Id, "none"])
        {
            Assert.IsType<NotFoundError>(Assert.Single((await app.Exports().RetryAsync(Exporting.Bob, id, default)).Errors!));
            Assert.IsType<NotFoundError>(Assert.Single((await app.Exports().DeleteAsync(Exporting.Bob, id, default)).Errors!));
        }
    }

    [Fact]
    [Trait("Req", "X-FR14")]
    public async Task A_deleted_export_takes_its_file_along()
    {
        await using var app = new AppFactory();
        var export = await app.RunAsync();
        var link = (await app.Exports().FilesAsync(export, default))[0].DownloadUrl;
        Assert.Equal(export.Id, (await app.Exports().DeleteAsync(Exporting.Ada, export.Id, default)).DeletedId);
        Assert.Empty(app.FilesOf());
        Assert.Null(await app.Exports().FindAsync(Exporting.Admin, export.Id, default));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Visitor().GetAsync(link)).StatusCode);
        Assert.IsType<NotFoundError>(Assert.Single((await app.Exports().DeleteAsync(Exporting.Ada, export.Id, default)).Errors!));
    }

    [Fact]
    public async Task A_running_export_is_not_deleted()
    {
        var gate = new GatedRows();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(2);
        var export = await app.StartAsync();
        await gate.ReaderAsync();
        Assert.Equal(ExportStatus.Running, Assert.IsType<InvalidStateError>(Assert.Single((await app.Exports().DeleteAsync(Exporting.Ada, export.Id, default)).Errors!)).Status);
        gate.Open();
        Assert.Equal(ExportStatus.Completed, (await app.EndAsync(export)).Status);
    }
}
