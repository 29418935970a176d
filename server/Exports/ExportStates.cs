namespace GraphQLExport.Exports;

/// <summary>The one table of legal state moves.</summary>
internal static class ExportStates
{
    private static readonly Dictionary<ExportStatus, ExportStatus[]> Moves = new()
    {
        [ExportStatus.Queued] = [ExportStatus.Running, ExportStatus.Canceled],
        [ExportStatus.Running] = [ExportStatus.Queued, ExportStatus.Completed, ExportStatus.Failed, ExportStatus.Canceling],
        [ExportStatus.Canceling] = [ExportStatus.Canceled],
        [ExportStatus.Completed] = [ExportStatus.Expired],
        [ExportStatus.Canceled] = [],
        [ExportStatus.Failed] = [],
        [ExportStatus.Expired] = [],
    };

    /// <summary>The states that count against a user's limit.</summary>
    public static IReadOnlyList<ExportStatus> Unfinished { get; } = [ExportStatus.Queued, ExportStatus.Running, ExportStatus.Canceling];

    /// <summary>Whether an export may go from one state to another. Running to queued is one whose process stopped, or that waits after a failure.</summary>
    public static bool Allows(ExportStatus from, ExportStatus to) => Moves[from].Contains(to);

    /// <summary>Whether an export's file is kept: it was completed, or could only not be sent on, and its time is not over.</summary>
    public static bool HasFile(Export export) => export.Status == ExportStatus.Completed || (export.Status == ExportStatus.Failed && export.ExpiresAt is not null);

    /// <summary>Whether nothing more happens to the work of an export: its subscribers need not wait on.</summary>
    public static bool IsFinal(ExportStatus status) => !Unfinished.Contains(status);
}
