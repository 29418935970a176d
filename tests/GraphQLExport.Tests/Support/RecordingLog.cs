using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GraphQLExport.Tests.Support;

/// <summary>Keeps every log line: add it to the services as an <see cref="ILoggerProvider"/>.</summary>
public sealed class RecordingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public string Text => string.Join('\n', lines.Select(entry => entry.Line));

    public IReadOnlyList<(LogLevel Level, string Line)> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lines.Enqueue((logLevel, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
