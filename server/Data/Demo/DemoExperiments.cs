using System.Data.Common;
using System.Globalization;
using System.Text;
using GraphQLExport.Domains.Experiments;

namespace GraphQLExport.Data.Demo;

/// <summary>
/// Three experiments with about 20,000 events, made by a seeded generator: one with a clear winner, one where only one of two
/// ideas helps, one that shows nothing yet. As in life some events are to be passed over: users assigned twice, conversions too early.
/// </summary>
internal static class DemoExperiments
{
    private const int Seed = 20_260_120;
    private const long DayMs = 86_400_000;

    /// <summary>The experiments.</summary>
    public static IReadOnlyList<DemoExperiment> All { get; } =
    [
        new("checkout-button", "Checkout button", "A green button that names the total price, against the grey one.", "ada", 28, null, 7_000,
            [new("control", 0.112), new("green-total", 0.139)]),
        new("onboarding-tour", "Onboarding tour", "Does a tour of three steps, or a short film, help new users to finish their profile?", "bob", 75, 40, 6_000,
            [new("control", 0.31), new("film", 0.315), new("tour", 0.362)]),
        new("search-ranking", "Search ranking", "Results ranked by recent clicks, against the alphabetical order.", "ada", 12, null, 3_800,
            [new("control", 0.084), new("recent-clicks", 0.089)]),
    ];

    /// <summary>Adds the experiments, without their events, and the flags.</summary>
    public static void AddTo(AppDbContext database, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        database.Experiments.AddRange(All.Select(experiment => experiment.ToEntity(today)));
        database.FeatureFlags.AddRange(
            Flag("dark-mode", "Dark mode", true, 100, "bob", 400, 210),
            Flag("green-checkout", "Green checkout button", true, 50, "ada", 31, 28),
            Flag("invoice-export", "Export of invoices", false, 0, "bob", 9, 9),
            Flag("onboarding-tour", "Tour for new users", true, 100, "bob", 78, 39),
            Flag("recent-clicks-ranking", "Ranking by recent clicks", true, 12.5, "ada", 15, 5),
            Flag("two-factor-sign-in", "Second factor at sign-in", true, 25, "admin", 120, 2));

        FeatureFlag Flag(string key, string name, bool enabled, double rollout, string owner, int createdDaysAgo, int updatedDaysAgo) => new()
        {
            Key = key,
            Name = name,
            Enabled = enabled,
            RolloutPercent = rollout,
            OwnerId = owner,
            CreatedAt = today.AddDays(-createdDaysAgo).AddHours(9),
            UpdatedAt = today.AddDays(-updatedDaysAgo).AddHours(14),
        };
    }

    /// <summary>Inserts the events, experiment by experiment, oldest first.</summary>
    public static void Insert(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var random = new Random(Seed);
        using var insert = BulkInserts.Prepare(connection, "experiment_events", "timestamp_ms", "experiment_id", "variant", "user_key", "kind");
        foreach (var experiment in All)
        {
            var start = today.AddDays(-experiment.StartedDaysAgo).ToUnixTimeMilliseconds();
            var end = today.AddDays(-(experiment.EndedDaysAgo ?? 0)).ToUnixTimeMilliseconds();
            foreach (var happened in EventsOf(experiment, random, start, end).Where(happened => happened.Milliseconds < end).OrderBy(happened => happened.Milliseconds))
            {
                cancellationToken.ThrowIfCancellationRequested();
                insert.Set(0, happened.Milliseconds);
                insert.SetUtf8(1, experiment.Utf8Id);
                insert.SetUtf8(2, happened.Variant.Utf8Name);
                insert.SetUtf8(3, happened.UserKey);
                insert.SetUtf8(4, happened.IsConversion ? "CONVERTED"u8 : "ASSIGNED"u8);
                insert.Insert();
            }
        }

        insert.Complete();
    }

    private static IEnumerable<Happened> EventsOf(DemoExperiment experiment, Random random, long start, long end)
    {
        for (var number = 0; number < experiment.Users; number++)
        {
            var user = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"u-{random.Next(0x1000000):x6}{number:x4}"));
            var variant = experiment.Variants[random.Next(experiment.Variants.Count)];
            var assigned = random.NextInt64(start, end);
            yield return new(assigned, variant, user, IsConversion: false);
            var luck = random.NextDouble();
            if (luck < 0.02)
                yield return new(assigned + random.NextInt64(DayMs), variant, user, IsConversion: false);
            if (luck > 0.995)
                yield return new(assigned - random.NextInt64(1, DayMs), variant, user, IsConversion: true);
            if (random.NextDouble() < variant.Rate)
                yield return new(assigned + random.NextInt64(2 * DayMs), variant, user, IsConversion: true);
        }
    }

    private sealed record Happened(long Milliseconds, DemoVariant Variant, byte[] UserKey, bool IsConversion);
}
