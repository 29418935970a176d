using Microsoft.Extensions.Options;

namespace GraphQLExport.Domains.Logs;

/// <summary>Takes what this server logs into <see cref="LogQueue"/>. Its own rules stand in the section <c>Logging:Entries</c>.</summary>
[ProviderAlias("Entries")]
internal sealed class EntryLoggerProvider(LogQueue queue, IOptions<LogOptions> options, TimeProvider time) : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? scopes;

    /// <inheritdoc/>
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new EntryLogger(this, LogText.Component(categoryName));

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private bool IsKept(LogLevel level) => level != LogLevel.None && level >= options.Value.MinimumLevel && !LogQueue.IsWriting;

    private void Keep(LogLevel level, string component, string message, Exception? exception) => queue.Add(new()
    {
        Timestamp = time.GetUtcNow(),
        Level = LogLevels.Of(level),
        Component = component,
        Message = message,
        Exception = exception?.ToString(),
        RequestId = ScopedRequest.Find(scopes),
        Source = options.Value.Source,
    });

    private sealed class EntryLogger(EntryLoggerProvider provider, string component) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => provider.IsKept(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (provider.IsKept(logLevel))
                provider.Keep(logLevel, component, formatter(state, exception), exception);
        }
    }
}
