using System.Globalization;
using GraphQLExport.Auditing;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQLExport.Tests.Exports;

/// <summary>Exports whose time is over, many at once.</summary>
public sealed class ExportRetentionTests
{
    private const int Due = 45;

    [Fact]
    [Trait("Req", "X-SCH")]
    [Trait("Req", "R-AUD")]
    public async Task Those_that_expire_together_do_so_once_each_with_an_entry_and_without_their_files()
    {
        await using var app = new AppFactory();
        var kept = await app.RunAsync();
        await app.AddAsync([.. Enumerable.Range(0, Due).SelectMany(number => Overdue(kept, number))]);
        var files = Directory.CreateDirectory(Path.Combine(app.DataPath, "exports")).FullName;
        for (var number = 0; number < Due; number++)
            await File.WriteAllTextAsync(Path.Combine(files, KeyOf(number)), "old");

        var retention = app.Services.GetRequiredService<IEnumerable<IHostedService>>().OfType<ExportRetention>().Single();
        await Task.WhenAll(retention.SweepAsync(default), retention.SweepAsync(default));

        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(Due, await database.Set<Export>().CountAsync(export => export.Status == ExportStatus.Expired && export.Sequence == 2));
        Assert.Equal(Due, await database.Set<ExportProgress>().CountAsync(progress => progress.Status == ExportStatus.Expired && progress.Sequence == 2));
        Assert.Equal(Due, await database.AuditEntries.Where(entry => entry.Action == AuditAction.ExportExpired).Select(entry => entry.EntityId).Distinct().CountAsync());
        Assert.Equal(Due, await database.AuditEntries.CountAsync(entry => entry.Action == AuditAction.ExportExpired));
        Assert.True((await app.Services.GetRequiredService<IAuditVerification>().VerifyAsync(default)).Valid);
        Assert.Equal(ExportStatus.Completed, (await app.Exports().FindAsync(Exporting.Ada, kept.Id, default))?.Status);
        Assert.Single(Directory.GetFiles(files));
    }

    private static IEnumerable<object> Overdue(Export like, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"overdue{number}");
        var past = like.CreatedAt.AddDays(-10);
        yield return new Export
        {
            Id = id,
            UserId = like.UserId,
            Dataset = like.Dataset,
            Format = like.Format,
            RequestJson = like.RequestJson,
            FileName = like.FileName,
            Status = ExportStatus.Completed,
            Attempt = 1,
            Sequence = 1,
            CreatedAt = past,
            FinishedAt = past,
            ExpiresAt = past.AddDays(7),
        };
        yield return new ExportProgress { ExportId = id, Sequence = 1, Status = ExportStatus.Completed, Phase = ExportPhase.Done };
        yield return new StoredFile { ExportId = id, Name = like.FileName, ContentType = "text/csv", Bytes = 3, Rows = 1, Sha256 = new string('0', 64), StorageKey = KeyOf(number), CreatedAt = past };
    }

    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"overdue{number}-1.csv");
}
