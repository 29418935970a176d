using System.Text;
using GraphQLExport.Accounts;
using GraphQLExport.Data;
using GraphQLExport.Imports;

namespace GraphQLExport.Domains.Logs;

/// <summary>Imports log entries, each as a new one: of rows, or of the lines that <see cref="LogLines"/> knows.</summary>
internal sealed class LogEntryImport : IImportDataset
{
    /// <summary>Number of the field that holds the time.</summary>
    public const int Timestamp = 0;

    /// <summary>Number of the field that holds the level.</summary>
    public const int Level = 1;

    /// <summary>Number of the field that holds the component.</summary>
    public const int Component = 2;

    /// <summary>Number of the field that holds the message.</summary>
    public const int Message = 3;

    /// <summary>Number of the field that holds the exception or the further lines.</summary>
    public const int Exception = 4;

    /// <summary>Number of the field that holds the request's id.</summary>
    public const int RequestId = 5;

    /// <summary>Longest message, and longest exception.</summary>
    public const int MaxText = 500_000;

    private const int Source = 6;
    private const int MaxName = 100;
    private static readonly byte[] UsualSource = "import"u8.ToArray();

    public string Name => "log_entries";

    public bool CanCreateMissing => false;

    public string Table => "log_entries";

    public IReadOnlyList<ImportField> Fields { get; } =
    [
        new("timestamp", true),
        new("level", true),
        new("component", false),
        new("message", false),
        new("exception", false, "stack_trace"),
        new("request_id", false),
        new("source", false),
    ];

    public IReadOnlyList<string> Columns { get; } = ["timestamp_ms", "level", "component", "message", "exception", "request_id", "source"];

    public ITextEntries TextEntries { get; } = new LogLines();

    public bool IsOpenTo(Caller caller) => caller.IsAdministrator;

    public Task<IRowImporter> BeginAsync(AppDbContext database, Caller caller, ImportRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IRowImporter>(new Importer());

    private sealed class Importer : IRowImporter
    {
        public Task<int> PrepareAsync(AppDbContext database, CancellationToken cancellationToken) => Task.FromResult(0);

        public void Import(ImportRow row, IBulkInsert rows)
        {
            var timestamp = row.Timestamp(Timestamp);
            var level = ReadLevel(row);
            var component = Unbracketed(row, Component, LogText.MaxComponent);
            var message = LogText.Clean(row.Block(Message, MaxText));
            var exception = LogText.Clean(row.Block(Exception, MaxText));
            var request = Unbracketed(row, RequestId, MaxName);
            var source = row.Text(Source, MaxName);
            if (row.IsRejected)
                return;

            rows.Set(Timestamp, timestamp!.Value);
            rows.SetUtf8(Level, LogLevels.Utf8(level!.Value));
            rows.SetUtf8(Component, component);
            rows.SetUtf8(Message, Encoding.UTF8.GetBytes(message));
            if (exception.Length > 0)
                rows.SetUtf8(Exception, Encoding.UTF8.GetBytes(exception));
            if (!request.IsEmpty)
                rows.SetUtf8(RequestId, request);
            rows.SetUtf8(Source, source.IsEmpty ? UsualSource : source);
            rows.Insert();
        }

        private static LogEntryLevel? ReadLevel(ImportRow row)
        {
            var word = row.Text(Level, MaxName);
            var level = LogLevels.Find(Encoding.UTF8.GetString(word));
            if (level is null && !word.IsEmpty)
                row.Reject(Level, $"It is none of {LogLevels.Known}: {ImportRow.Quote(word)}.");
            return level;
        }

        /// <summary>A name, which stands in square brackets in lines of text and so may not hold any.</summary>
        private static ReadOnlySpan<byte> Unbracketed(ImportRow row, int field, int maxLength)
        {
            var text = row.Text(field, maxLength);
            if (text.ContainsAny((byte)'[', (byte)']'))
                row.Reject(field, $"It contains a square bracket: {ImportRow.Quote(text)}.");
            return text;
        }
    }
}
