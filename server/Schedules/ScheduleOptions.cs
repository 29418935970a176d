namespace GraphQLExport.Schedules;

/// <summary>Settings of schedules: section <c>GraphQLExport:Schedules</c>.</summary>
internal sealed class ScheduleOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport:Schedules";

    /// <summary>Schedules that one user may have.</summary>
    public int MaxPerUser { get; set; } = 50;

    /// <summary>The least time between two runs of a schedule.</summary>
    public TimeSpan MinInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How late a run may be and still be on time; later ones were missed.</summary>
    public TimeSpan MisfireThreshold { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The most missed runs of a schedule that are made up for.</summary>
    public int MaxCatchUp { get; set; } = 24;
}
