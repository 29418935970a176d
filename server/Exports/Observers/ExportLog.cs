using GraphQLExport.Formats;

namespace GraphQLExport.Exports;

/// <summary>
/// Logs exports: that one begins, with its user, range, filter and rows, and how it ended, with its duration and bytes (requirement E-OBS).
/// The filter stands there as JSON, which escapes whatever would break a line.
/// </summary>
internal sealed partial class ExportLog(ILogger<ExportLog> log) : IExportObserver
{
    private const int MaxFilter = 500;

    /// <inheritdoc/>
    public void Begun(ExportBegun begun) => LogBegun(
        log, begun.Kind, begun.Id ?? "-", begun.UserId, begun.Request.Dataset, begun.Request.Format, begun.Request.Range?.From, begun.Request.Range?.To, Filter(begun.Request), begun.Rows);

    /// <inheritdoc/>
    public void Ended(ExportEnded ended)
    {
        var (id, milliseconds) = (ended.Id ?? "-", ended.Duration.TotalMilliseconds);
        if (ended.Status == ExportEnd.Completed)
            LogCompleted(log, ended.Kind, id, ended.UserId, ended.Dataset, ended.Rows, milliseconds, ended.Bytes);
        else if (ended.Status == ExportEnd.Failed)
            LogFailed(log, ended.Unexpected, ended.Kind, id, ended.UserId, ended.Dataset, milliseconds, ended.Reason ?? "");
        else
            LogNotMade(log, ended.Kind, id, ended.UserId, ended.Status, ended.Dataset, ended.Reason ?? "");
    }

    private static string Filter(ExportRequest request)
    {
        var text = request.Where is { } where ? System.Text.Json.JsonSerializer.Serialize(where) : "{}";
        return text.Length <= MaxFilter ? text : text[..MaxFilter];
    }

    [LoggerMessage(LogLevel.Information, "Export begins: {Kind} {Export} of {User}, {Dataset} as {Format}, range {From} to {To}, filter {Filter}, {Rows} rows.")]
    private static partial void LogBegun(ILogger log, ExportKind kind, string export, string user, string dataset, ExportFormat format, DateTimeOffset? from, DateTimeOffset? to, string filter, long? rows);

    [LoggerMessage(LogLevel.Information, "Export completed: {Kind} {Export} of {User}, {Dataset}, {Rows} rows, {Milliseconds} ms, {Bytes} bytes.")]
    private static partial void LogCompleted(ILogger log, ExportKind kind, string export, string user, string dataset, long rows, double milliseconds, long bytes);

    [LoggerMessage(LogLevel.Error, "Export failed: {Kind} {Export} of {User}, {Dataset}, {Milliseconds} ms. {Reason}")]
    private static partial void LogFailed(ILogger log, Exception? exception, ExportKind kind, string export, string user, string dataset, double milliseconds, string reason);

    [LoggerMessage(LogLevel.Information, "Export not made: {Kind} {Export} of {User} was {Status}, {Dataset}. {Reason}")]
    private static partial void LogNotMade(ILogger log, ExportKind kind, string export, string user, ExportEnd status, string dataset, string reason);
}
