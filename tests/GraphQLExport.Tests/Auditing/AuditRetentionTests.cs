using GraphQLExport.Auditing;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Tests.Auditing;

/// <summary>Entries go when their time is over, and what is left still vouches for itself.</summary>
[Trait("Req", "R-AUD")]
[Trait("Req", "X-FR14")]
public sealed class AuditRetentionTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider time = new(Start);

    [Fact]
    public async Task The_oldest_go_by_the_day_and_an_entry_says_how_many()
    {
        await using var app = App("30.00:00:00");
        await RecordAsync(app, 5);
        time.Set(Start.AddDays(10));
        await RecordAsync(app, 3);
        // Less than a day's worth would be an entry each time.
        time.Set(Start.AddDays(30.9));
        await SweepAsync(app);
        Assert.Equal(8, await CountAsync(app));

        time.Set(Start.AddDays(31.1));
        await SweepAsync(app);
        await SweepAsync(app);

        await using var database = await app.Database.CreateDbContextAsync();
        var left = await database.AuditEntries.OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal([6, 7, 8, 9], left.Select(entry => entry.Id));
        Assert.Equal((AuditAction.AuditEntriesRemoved, AuditCategory.AdminAction, null), (left[^1].Action, left[^1].Category, left[^1].UserId));
        Assert.Equal("""{"removed":5,"upTo":5,"untilAt":"2026-01-18T10:00:00+00:00"}""", left[^1].Details);
        Assert.Equal(new(true, 4, null, "All 4 entries are as they were recorded. The 5 before them were removed when their time was over."), await VerifyAsync(app));

        await RecordAsync(app, 1);
        Assert.Equal((true, 5), ((await VerifyAsync(app)).Valid, (await VerifyAsync(app)).Entries));
    }

    [Theory]
    [InlineData("DELETE FROM audit_entries WHERE id = 6", 6L)]
    [InlineData("UPDATE audit_entries SET reason = 'another' WHERE id = 6", 6L)]
    [InlineData("UPDATE audit_head SET removed = 6, removed_hash = (SELECT hash FROM audit_entries WHERE id = 6); DELETE FROM audit_entries WHERE id = 6", null)]
    [InlineData("UPDATE audit_head SET removed = 0, removed_hash = ''", null)]
    [InlineData("INSERT INTO audit_entries SELECT 3, at_ms, action, category, user_id, email, entity_type, entity_id, address, reason, details, hash FROM audit_entries WHERE id = 6", 3L)]
    public async Task Who_removes_more_or_puts_something_back_is_found_out(string change, long? broken)
    {
        await using var app = App("30.00:00:00");
        await RecordAsync(app, 5);
        time.Set(Start.AddDays(31.1));
        await RecordAsync(app, 3);
        await SweepAsync(app);
        Assert.True((await VerifyAsync(app)).Valid);

        await using var database = await app.Database.CreateDbContextAsync();
        Assert.True(await database.Database.ExecuteSqlRawAsync(change) > 0);

        var found = await VerifyAsync(app);
        Assert.Equal((false, broken), (found.Valid, found.BrokenId));
        if (broken is not null)
            return;
        // Nothing is removed from a chain whose ends do not fit.
        time.Set(Start.AddDays(90));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SweepAsync(app));
    }

    [Fact]
    public async Task Many_go_in_batches_and_never_the_last_entry()
    {
        await using var app = App("30.00:00:00");
        await RecordAsync(app, AuditRetention.Batch + 10);
        time.Set(Start.AddDays(40));
        await SweepAsync(app);

        await using var database = await app.Database.CreateDbContextAsync();
        var left = await database.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync();
        Assert.Equal([AuditAction.AuditEntriesRemoved, AuditAction.AuditEntriesRemoved], left);
        Assert.True((await VerifyAsync(app)).Valid);
    }

    [Fact]
    public async Task By_default_all_are_kept()
    {
        await using var app = App(null);
        await RecordAsync(app, 2);
        time.Set(Start.AddYears(50));
        await SweepAsync(app);
        Assert.Equal(2, await CountAsync(app));
    }

    [Fact]
    public void Less_than_a_month_is_refused()
    {
        using var app = App("29.00:00:00");
        Assert.Contains("GraphQLExport:Audit:Retention", Assert.Throws<OptionsValidationException>(() => app.Services).Message, StringComparison.Ordinal);
    }

    private AppFactory App(string? retention) => new() { Time = time, Settings = { ["GraphQLExport:Audit:Retention"] = retention } };

    private static async Task RecordAsync(AppFactory app, int count)
    {
        var audit = app.Services.GetRequiredService<IAuditLog>();
        await using var database = await app.Database.CreateDbContextAsync();
        await using var transaction = await database.Database.BeginTransactionAsync();
        for (var i = 0; i < count; i++)
            await audit.AppendAsync(database, new(AuditAction.PresetSaved, "ada") { Email = "ada@example.com", EntityType = "preset" }, default);
        await database.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static Task SweepAsync(AppFactory app) => app.Services.GetRequiredService<AuditRetention>().SweepAsync(default);

    private static async Task<int> CountAsync(AppFactory app)
    {
        await using var database = await app.Database.CreateDbContextAsync();
        return await database.AuditEntries.CountAsync();
    }

    private static Task<AuditVerification> VerifyAsync(AppFactory app) => app.Services.GetRequiredService<IAuditVerification>().VerifyAsync(default);
}
