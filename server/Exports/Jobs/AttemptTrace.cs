using System.Diagnostics;

namespace GraphQLExport.Exports;

/// <summary>
/// The spans of one attempt: the attempt itself, which belongs to the trace of the request that asked for the export, and one for each phase. They
/// cost nothing where nobody collects traces.
/// </summary>
internal sealed class AttemptTrace : IDisposable
{
    /// <summary>Name of the source.</summary>
    public const string Source = "GraphQLExport.Exports";

    private static readonly ActivitySource Activities = new(Source);

    private readonly Activity? attempt;
    private Activity? phase;

    private AttemptTrace(Export export)
    {
        ActivityContext.TryParse(export.TraceParent, null, isRemote: true, out var request);
        attempt = Activities.StartActivity("export", ActivityKind.Consumer, request);
        attempt?.SetTag("export.id", export.Id).SetTag("export.dataset", export.Dataset).SetTag("export.format", RequestJson.Name(export.Format)).SetTag("export.attempt", export.Attempt);
    }

    /// <summary>Where the work that is going on stands in a trace, as <see cref="Export.TraceParent"/> keeps it (W3C Trace Context); null where there is none.</summary>
    public static string? Here => Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>Begins the attempt's span.</summary>
    public static AttemptTrace Begin(Export export) => new(export);

    /// <summary>Ends the phase before, and begins the span of another.</summary>
    public void Enter(ExportPhase next)
    {
        phase?.Dispose();
        phase = attempt is null ? null : Activities.StartActivity($"export {RequestJson.Name(next).ToLowerInvariant()}", ActivityKind.Internal, attempt.Context);
    }

    /// <summary>Notes how the attempt ended.</summary>
    public void End(ExportOutcome outcome)
    {
        phase?.Dispose();
        phase = null;
        switch (outcome)
        {
            case ExportOutcome.Completed { File: var file }:
                attempt?.SetTag("export.rows", file.Rows).SetTag("export.bytes", file.Bytes);
                break;
            case ExportOutcome.Failed failed:
                attempt?.SetStatus(ActivityStatusCode.Error, RequestJson.Name(failed.Code));
                break;
            default:
                attempt?.SetTag("export.stopped", true);
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        phase?.Dispose();
        attempt?.Dispose();
    }
}
