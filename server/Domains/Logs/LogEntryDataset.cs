using System.Text.Json;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Datasets;
using GraphQLExport.Datasets.Filtering;
using GraphQLExport.Formats;

namespace GraphQLExport.Domains.Logs;

/// <summary>Log entries as something exportable, for administrators.</summary>
internal sealed class LogEntryDataset : DatasetDefinition<LogEntry>
{
    /// <inheritdoc/>
    public override string Name => "log_entries";

    /// <inheritdoc/>
    public override string Label => "Log entries";

    /// <inheritdoc/>
    public override string Description => "What this server and others whose logs were imported wrote down: when, how much it matters, which part wrote it, and why something failed.";

    /// <inheritdoc/>
    public override string TimeField => "timestamp";

    /// <inheritdoc/>
    public override bool KeyGrows => true;

    /// <inheritdoc/>
    public override TextLine TextLine { get; } = TextLine.Parse("{timestamp} {level} [{component}] [{request_id}] {message}", following: "exception");

    /// <inheritdoc/>
    public override JsonElement DefaultOrder { get; } = JsonConstant.Parse("""[{"timestamp":"ASC"},{"id":"ASC"}]""");

    /// <inheritdoc/>
    public override IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        Field("timestamp", "Timestamp", FieldType.DateTime, entry => entry.Timestamp, "When it was written.", "timestamp"),
        Field("level", "Level", FieldType.Enum, entry => entry.Level, "How much it matters: TRACE, DEBUG, INFO, WARNING, ERROR or CRITICAL.", "level"),
        Field("component", "Component", FieldType.String, entry => entry.Component, "The part of the program that wrote it.", "component"),
        Field("message", "Message", FieldType.String, entry => entry.Message, "What it says.", "message"),
        Field("exception", "Exception", FieldType.String, entry => entry.Exception, "The exception with its stack trace, or the lines that followed the entry.", "exception", nullable: true, redaction: Redaction.Mask),
        Field("request_id", "Request ID", FieldType.String, entry => entry.RequestId, "Request in which it was written, as X-Request-Id told it.", "requestId", nullable: true),
        Field("source", "Source", FieldType.String, entry => entry.Source, "Whose log it is of.", "source"),
        Field("id", "ID", FieldType.Integer, entry => entry.Id, "Number of the entry.", "id", selected: false),
    ];

    /// <inheritdoc/>
    protected override SortKey PrimaryKey { get; } = new("id", (LogEntry entry) => entry.Id, Descending: false);

    /// <inheritdoc/>
    protected override FilterShape<LogEntry> EntityShape { get; } = new FilterShape<LogEntry>("LogEntryFilterInput")
        .Value("id", entry => entry.Id)
        .Value("timestamp", entry => entry.Timestamp)
        .Value("level", entry => entry.Level)
        .Value("component", entry => entry.Component)
        .Value("message", entry => entry.Message)
        .Value("exception", entry => entry.Exception)
        .Value("requestId", entry => entry.RequestId)
        .Value("source", entry => entry.Source);

    /// <inheritdoc/>
    public override bool IsOpenTo(Caller caller) => caller.IsAdministrator;

    /// <inheritdoc/>
    protected override IQueryable<LogEntry> Visible(AppDbContext database, Caller caller) =>
        caller.IsAdministrator ? database.LogEntries : database.LogEntries.Where(entry => false);
}
