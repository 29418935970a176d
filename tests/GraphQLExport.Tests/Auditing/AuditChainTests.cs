using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Auditing;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Auditing;

/// <summary>Whatever is done to the stored entries, the verifier names it.</summary>
[Trait("Req", "R-AUD")]
[Trait("Req", "X-FR14")]
public sealed class AuditChainTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Entries = 8;

    private static readonly string[] Edits =
    [
        "at_ms = at_ms + 1", "at_ms = -at_ms * 100", "action = lower(action)", "action = 'SIGN_OUT'", "category = 'SIGN_IN'", "user_id = 'bob'", "user_id = NULL", "email = 'x'", "entity_type = NULL", "entity_id = entity_id || ' '", "address = '::1'", "reason = ''", "details = '[]'", "hash = upper(hash)", "entity_type = entity_id, entity_id = entity_type",
        // SQLite keeps what no column of this type should hold.
        .. TestedDatabase.IsPostgreSql ? (string[])[] : ["at_ms = at_ms + 0.5", "email = CAST(email AS BLOB)", "user_id = CAST(user_id AS BLOB)"],
    ];

    private readonly AppFactory app = new();

    [Fact]
    public async Task An_untouched_chain_is_valid_and_entries_added_side_by_side_keep_it_so()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => RecordAsync($"side {i}")));
        Assert.Equal(new(true, Entries + 20, null, $"All {Entries + 20} entries are as they were recorded."), await VerifyAsync());
        await using var database = await app.Database.CreateDbContextAsync();
        Assert.Equal(Enumerable.Range(1, Entries + 20).Select(id => (long)id), await database.AuditEntries.Select(entry => entry.Id).OrderBy(id => id).ToListAsync());
    }

    [Fact]
    public void An_edit_of_any_value_of_any_entry_is_named() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(
            Gen.Choose(1, Entries).ToArbitrary(),
            Gen.Elements(Edits).ToArbitrary(),
            (id, change) => Assert.Equal((false, (long?)id), BrokenBy($"UPDATE audit_entries SET {change} WHERE id = {id}"))));

    [Theory]
    [InlineData("DELETE FROM audit_entries WHERE id = 3", 3L)]
    [InlineData("DELETE FROM audit_entries WHERE id = 1", 1L)]
    [InlineData("DELETE FROM audit_entries WHERE id > 5", 6L)]
    [InlineData("DELETE FROM audit_entries", 1L)]
    [InlineData("DELETE FROM audit_entries WHERE id = 8; UPDATE audit_head SET count = 7, last_hash = (SELECT hash FROM audit_entries WHERE id = 7)", null)]
    [InlineData("DELETE FROM audit_head", 1L)]
    [InlineData("INSERT INTO audit_entries SELECT 9, at_ms, action, category, user_id, email, entity_type, entity_id, address, reason, details, hash FROM audit_entries WHERE id = 8", 9L)]
    [InlineData("UPDATE audit_entries SET action = 'DANCE' WHERE id = 4", 4L)]
    [InlineData("UPDATE audit_head SET count = 0, last_hash = ''", null)]
    [InlineData("UPDATE audit_entries SET id = 100 WHERE id = 2; UPDATE audit_entries SET id = 2 WHERE id = 3; UPDATE audit_entries SET id = 3 WHERE id = 100", 2L)]
    [InlineData("UPDATE audit_entries SET id = id + 100; UPDATE audit_entries SET id = id - 101", 1L)]
    public void Deletion_truncation_and_another_order_are_named(string change, long? broken) => Assert.Equal((false, broken), BrokenBy(change));

    [Fact]
    public async Task A_key_of_another_installation_makes_no_valid_chain()
    {
        await using (var database = await app.Database.CreateDbContextAsync())
        {
            if (TestedDatabase.IsPostgreSql)
                Assert.Equal(1, await database.Database.ExecuteSqlRawAsync("UPDATE installation_keys SET content = decode(repeat('00', 32), 'hex') WHERE name = 'audit.key'"));
            else
                await File.WriteAllBytesAsync(Path.Combine(app.DataPath, "keys", "audit.key"), new byte[32]);
        }

        await using var other = new AppFactory { Settings = { ["GraphQLExport:DataPath"] = app.DataPath } };
        Assert.False((await other.Services.GetRequiredService<IAuditVerification>().VerifyAsync(default)).Valid);
    }

    public async Task InitializeAsync()
    {
        for (var i = 0; i < Entries; i++)
            await RecordAsync($"reason {i}");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private Task RecordAsync(string reason) => app.Services.GetRequiredService<IAuditLog>().RecordAsync(
        new(AuditAction.PresetSaved, "ada") { EntityType = "preset", EntityId = "p", Reason = reason, Details = new { Name = "a\r\nb" } }, default);

    private Task<AuditVerification> VerifyAsync() => app.Services.GetRequiredService<IAuditVerification>().VerifyAsync(default);

    /// <summary>What the verifier says after a change that is then taken back.</summary>
    private (bool Valid, long? BrokenId) BrokenBy(string change)
    {
        using var database = app.Database.CreateDbContext();
        database.Database.OpenConnection();
        database.Database.ExecuteSqlRaw("CREATE TEMP TABLE kept AS SELECT * FROM audit_entries; CREATE TEMP TABLE kept_head AS SELECT * FROM audit_head;");
        try
        {
            Assert.True(database.Database.ExecuteSqlRaw(change) > 0);
            var found = VerifyAsync().GetAwaiter().GetResult();
            return (found.Valid, found.BrokenId);
        }
        finally
        {
            database.Database.ExecuteSqlRaw("DELETE FROM audit_entries; INSERT INTO audit_entries SELECT * FROM kept; DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept_head; DROP TABLE kept; DROP TABLE kept_head;");
        }
    }
}
