namespace GraphQLExport.Deliveries;

/// <summary>A report that did not come about.</summary>
/// <param name="Key">What it is about: the same key is told of once.</param>
/// <param name="OwnerId">Whose report it is.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Message">What happened, in a sentence.</param>
internal sealed record Alert(string Key, string OwnerId, string Title, string Message)
{
    /// <summary>The schedule, if any.</summary>
    public string? ScheduleId { get; init; }

    /// <summary>The export, if there was one.</summary>
    public string? ExportId { get; init; }
}
