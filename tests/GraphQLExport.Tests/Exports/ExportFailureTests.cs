using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using GraphQLExport.Rows;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Exports;

/// <summary>Failures: each has its code and a safe sentence, and leaves no file.</summary>
public sealed class ExportFailureTests
{
    public static TheoryData<Exception, ExportFailureCode> Faults { get; } = new()
    {
        { new RowSourceException(RowSourceFailure.Unavailable, "/secret/path"), ExportFailureCode.SourceUnavailable },
        { new RowSourceException(RowSourceFailure.QueryFailed, "SELECT secret"), ExportFailureCode.SourceUnavailable },
        { new RowSourceException(RowSourceFailure.Busy, "busy"), ExportFailureCode.Timeout },
        { new RowSourceException(RowSourceFailure.InvalidData, "value 'secret'"), ExportFailureCode.InvalidData },
        { new DestinationException(DestinationFailure.StorageFull, "full"), ExportFailureCode.StorageFull },
        { new DestinationException(DestinationFailure.Unavailable, "gone"), ExportFailureCode.StorageUnavailable },
        { new TimeoutException("slow"), ExportFailureCode.Timeout },
        { new InvalidOperationException("secret"), ExportFailureCode.Internal },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    [Trait("Req", "X-FR13")]
    public async Task A_fault_has_its_code_and_leaves_no_file(Exception fault, ExportFailureCode code)
    {
        var gate = new GatedRows { Failure = fault };
        gate.Open();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(2);
        var export = await app.RunAsync();
        Assert.Equal((ExportStatus.Failed, code), (export.Status, export.FailureCode!.Value));
        Assert.DoesNotContain("secret", export.FailureMessage!, StringComparison.Ordinal);
        Assert.Matches("Reference: [0-9a-f]{12}", export.FailureMessage!);
        Assert.Empty(app.FilesOf());
    }

    [Fact]
    [Trait("Req", "X-SC1")]
    public async Task Other_rows_than_counted_fail_the_export()
    {
        var gate = new GatedRows { CountError = 1 };
        gate.Open();
        await using var app = new AppFactory { Replace = gate.Install };
        await app.AddMotionAsync(2);
        var export = await app.RunAsync();
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.SourceChanged), (export.Status, export.FailureCode!.Value));
        Assert.Empty(app.FilesOf());
    }

    [Fact]
    [Trait("Req", "R-SEC")]
    public async Task A_locked_owner_gets_nothing()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(2);
        await using (var database = await app.Database.CreateDbContextAsync())
        {
            await database.Users.Where(user => user.Id == "ada").ExecuteUpdateAsync(row => row
                .SetProperty(user => user.LockoutEnabled, true).SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue.AddYears(-1)));
        }

        var export = await app.RunAsync();
        Assert.Equal((ExportStatus.Failed, ExportFailureCode.AccessDenied), (export.Status, export.FailureCode!.Value));
        Assert.False(ExportFailures.IsRetryable(export.FailureCode!.Value));
    }

    [Fact]
    public async Task A_missing_folder_fails_the_export_and_no_more()
    {
        await using var app = new AppFactory();
        await app.AddMotionAsync(2);
        _ = app.Services;
        await File.WriteAllTextAsync(Path.Combine(app.DataPath, "exports"), "a file where the folder should be");
        var export = await app.RunAsync();
        Assert.Equal(ExportFailureCode.StorageUnavailable, export.FailureCode);
        File.Delete(Path.Combine(app.DataPath, "exports"));
        Assert.Equal(ExportStatus.Completed, (await app.RunAsync()).Status);
    }
}
