using FsCheck;
using FsCheck.Fluent;
using GraphQLExport.Datasets;
using GraphQLExport.Domains.Experiments;
using GraphQLExport.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GraphQLExport.Tests.Domains.Experiments;

/// <summary>Who counts: each rule alone, and random events against a second reading of the rules in memory.</summary>
[Trait("Req", "R-STAT")]
public sealed class VariantCountsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero);
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await using var context = await database.Factory.CreateDbContextAsync();
        foreach (var id in (string[])["e", "other"])
        {
            var experiment = new Experiment { Id = id, Name = id };
            experiment.Variants.Add(new() { ExperimentId = id, Name = "a", IsControl = true });
            experiment.Variants.Add(new() { ExperimentId = id, Name = "b" });
            context.Add(experiment);
        }

        await context.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("a u 1 A, a u 2 C", "a 1/1")]
    [InlineData("a u 1 A, a u 1 C", "a 1/1")]
    [InlineData("a u 2 A, a u 1 C", "a 1/0")]
    [InlineData("a u 1 C", "")]
    [InlineData("a u 1 A, a u 2 A, a u 3 C, a u 4 C", "a 1/1")]
    [InlineData("a u 1 A, b u 2 A, b u 3 C", "a 1/1")]
    [InlineData("b u 2 A, a u 1 A", "a 1/0")]
    [InlineData("b u 1 A, a u 1 A", "b 1/0")]
    [InlineData("a u 1 A, b u 2 C", "a 1/1")]
    [InlineData("a u 1 C, a u 2 A, a u 3 C", "a 1/1")]
    [InlineData("a u 1 A, a v 1 A, b w 1 A, b w 2 C", "a 2/0, b 1/1")]
    public async Task A_user_counts_once_where_first_assigned_and_converts_from_then_on(string events, string expected)
    {
        await AddAsync([.. events.Split(", ").Select(written => written.Split(' ')).Select(part => Event("e", part[0], part[1], int.Parse(part[2], null), part[3] == "C"))]);

        Assert.Equal(expected, string.Join(", ", (await CountAsync("e")).Where(row => row.Users > 0).Select(row => $"{row.Variant} {row.Users}/{row.Conversions}")));
    }

    [Fact]
    public async Task Experiments_do_not_mix_and_a_variant_without_users_has_its_row()
    {
        await AddAsync(Event("e", "a", "u", 1, false), Event("other", "b", "u", 2, true), Event("other", "b", "u", 1, false));

        Assert.Equal(
            ["e a 1/0", "e b 0/0", "other a 0/0", "other b 1/1"],
            (await CountAsync(null)).Select(row => $"{row.ExperimentId} {row.Variant} {row.Users}/{row.Conversions}"));
        Assert.Equal(["other", "other"], (await CountAsync("other")).Select(row => row.ExperimentId));
        Assert.Empty(await CountAsync("none"));
    }

    [Fact]
    public async Task In_a_range_only_its_events_exist()
    {
        await AddAsync(
            Event("e", "a", "early", 1, false), Event("e", "a", "early", 5, true),
            Event("e", "a", "u", 2, false), Event("e", "a", "u", 4, true),
            Event("e", "b", "late", 3, false), Event("e", "b", "late", 6, true));

        var rows = await CountAsync("e", new(Start.AddSeconds(2), Start.AddSeconds(6)));

        Assert.Equal(["a 1/1", "b 1/0"], rows.Select(row => $"{row.Variant} {row.Users}/{row.Conversions}"));
        Assert.Equal(Start.AddSeconds(2), rows[0].LastAssignedAt);
    }

    [Fact]
    public void Sql_counts_what_a_second_reading_in_memory_counts()
    {
        var happened = Gen.Elements("e", "other").SelectMany(experiment => Gen.Elements("a", "b").SelectMany(variant => Gen.Elements("u", "v", "w", "x")
            .SelectMany(user => Gen.Choose(0, 6).SelectMany(second => Gen.Elements(true, false).Select(converted => Event(experiment, variant, user, second, converted))))));
        Prop.ForAll(Gen.ListOf(happened).ToArbitrary(), Gen.Elements<TimeRange?>(null, new(Start.AddSeconds(1), Start.AddSeconds(5))).ToArbitrary(), (events, range) =>
            Task.Run(async () =>
            {
                await database.ExecuteAsync("DELETE FROM experiment_events");
                await AddAsync([.. events]);
                var counted = (await CountAsync(null, range)).Select(row => (row.ExperimentId, row.Variant, row.Users, row.Conversions, row.LastAssignedAt));
                Assert.Equal(Reference(events, range), counted);
            }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static IEnumerable<(string, string, long, long, DateTimeOffset?)> Reference(IEnumerable<ExperimentEvent> events, TimeRange? range)
    {
        var known = events.Where(happened => range is null || (happened.Timestamp >= range.From && happened.Timestamp < range.To)).ToList();
        List<(string Experiment, string Variant, DateTimeOffset At, bool Converted)> users = [];
        foreach (var user in known.GroupBy(happened => (happened.ExperimentId, happened.UserKey)))
        {
            if (user.Where(happened => happened.Kind == ExperimentEventKind.Assigned).MinBy(happened => (happened.Timestamp, happened.Id)) is { } first)
                users.Add((first.ExperimentId, first.Variant, first.Timestamp, user.Any(happened => happened.Kind == ExperimentEventKind.Converted && happened.Timestamp >= first.Timestamp)));
        }

        foreach (var experiment in (string[])["e", "other"])
        {
            foreach (var variant in (string[])["a", "b"])
            {
                var its = users.Where(user => user.Experiment == experiment && user.Variant == variant).ToList();
                yield return (experiment, variant, its.Count, its.Count(user => user.Converted), its.Count == 0 ? null : its.Max(user => user.At));
            }
        }
    }

    private static ExperimentEvent Event(string experiment, string variant, string user, int second, bool converted) => new()
    {
        ExperimentId = experiment,
        Variant = variant,
        UserKey = user,
        Timestamp = Start.AddSeconds(second),
        Kind = converted ? ExperimentEventKind.Converted : ExperimentEventKind.Assigned,
    };

    private async Task AddAsync(params ExperimentEvent[] events)
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        foreach (var (happened, index) in events.Select((happened, index) => (happened, index)))
            happened.Id = index + 1;
        context.AddRange(events);
        await context.SaveChangesAsync();
    }

    private async Task<List<VariantCounts>> CountAsync(string? experiment, TimeRange? range = null)
    {
        await using var context = await database.Factory.CreateDbContextAsync();
        return await VariantCounts.In(context, experiment, range).ToListAsync();
    }
}
