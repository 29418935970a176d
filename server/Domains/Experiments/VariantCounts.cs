using GraphQLExport.Data;
using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Experiments;

/// <summary>
/// How many users a variant has and how many of them converted, counted by the database in one statement. The rule: a user counts
/// once per experiment, in the variant of their first assignment (of several at one moment, the one stored first). They have converted
/// if any conversion of theirs in the experiment came at that moment or later, whatever variant it names. Conversions of users who
/// were never assigned, or before they were, do not count.
/// </summary>
internal sealed record VariantCounts
{
    public required string ExperimentId { get; init; }

    public required string Experiment { get; init; }

    public required string Variant { get; init; }

    public required bool IsControl { get; init; }

    public required long Users { get; init; }

    public required long Conversions { get; init; }

    /// <summary>When the last of the users was assigned; null where there are none.</summary>
    public DateTimeOffset? LastAssignedAt { get; init; }

    /// <summary>Counts every variant, those without users too, by experiment, the control first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="experimentId">One experiment; null for all.</param>
    /// <param name="range">Where given, only events within it exist.</param>
    public static IQueryable<VariantCounts> In(AppDbContext database, string? experimentId, TimeRange? range)
    {
        IQueryable<Experiment> experiments = database.Experiments;
        IQueryable<ExperimentEvent> events = database.ExperimentEvents;
        if (experimentId is not null)
        {
            experiments = experiments.Where(experiment => experiment.Id == experimentId);
            events = events.Where(happened => happened.ExperimentId == experimentId);
        }

        if (range is not null)
            events = events.Where(happened => happened.Timestamp >= range.From && happened.Timestamp < range.To);

        var users = UsersOf(events)
            .GroupBy(user => new { user.ExperimentId, user.Variant })
            .Select(users => new
            {
                users.Key.ExperimentId,
                users.Key.Variant,
                Users = users.LongCount(),
                Conversions = users.LongCount(user => user.HasConverted),
                LastAssignedAt = (DateTimeOffset?)users.Max(user => user.AssignedAt),
            });
        return experiments
            .SelectMany(experiment => experiment.Variants, (experiment, variant) => new { experiment, variant })
            .LeftJoin(
                users,
                row => new { row.variant.ExperimentId, Variant = row.variant.Name },
                user => new { user.ExperimentId, user.Variant },
                (row, counted) => new { row.experiment, row.variant, counted })
            .OrderBy(row => row.experiment.Name).ThenBy(row => row.experiment.Id)
            .ThenByDescending(row => row.variant.IsControl).ThenBy(row => row.variant.Name)
            .Select(row => new VariantCounts
            {
                ExperimentId = row.experiment.Id,
                Experiment = row.experiment.Name,
                Variant = row.variant.Name,
                IsControl = row.variant.IsControl,
                Users = (long?)row.counted!.Users ?? 0,
                Conversions = (long?)row.counted.Conversions ?? 0,
                LastAssignedAt = row.counted.LastAssignedAt,
            });
    }

    private static IQueryable<AssignedUser> UsersOf(IQueryable<ExperimentEvent> events)
    {
        var assignments = events.Where(happened => happened.Kind == ExperimentEventKind.Assigned);
        var conversions = events.Where(happened => happened.Kind == ExperimentEventKind.Converted);
        return assignments
            .Where(first => !assignments.Any(earlier =>
                earlier.ExperimentId == first.ExperimentId && earlier.UserKey == first.UserKey
                && (earlier.Timestamp < first.Timestamp || (earlier.Timestamp == first.Timestamp && earlier.Id < first.Id))))
            .Select(first => new AssignedUser
            {
                ExperimentId = first.ExperimentId,
                Variant = first.Variant,
                AssignedAt = first.Timestamp,
                HasConverted = conversions.Any(conversion =>
                    conversion.ExperimentId == first.ExperimentId && conversion.UserKey == first.UserKey && conversion.Timestamp >= first.Timestamp),
            });
    }

    private sealed class AssignedUser
    {
        public required string ExperimentId { get; init; }

        public required string Variant { get; init; }

        public DateTimeOffset AssignedAt { get; init; }

        public bool HasConverted { get; init; }
    }
}
