using System.Collections.Concurrent;
using System.Security.Claims;
using GraphQLExport.Accounts.ApiKeys;

namespace GraphQLExport.Accounts.Sessions;

/// <summary>
/// WebSockets and event streams, which last: whose session was ended, or whose API key is over, is cut off as soon as <see cref="SessionSignal"/>
/// tells of it, and where nothing does, within twice <see cref="SessionCheck.Interval"/>.
/// </summary>
internal sealed partial class Conversations(SessionCheck sessions, SessionSignal signal, ApiKeyVerifier keys, TimeProvider time, ILogger<Conversations> log) : BackgroundService
{
    private readonly ConcurrentDictionary<Conversation, bool> _open = [];

    /// <summary>Whether a request begins one.</summary>
    public static bool IsOne(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Watches over a request until what is returned is disposed.</summary>
    public IDisposable Begin(HttpContext http)
    {
        var conversation = new Conversation(http, this);
        _open[conversation] = true;
        return conversation;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(LookAsync(stoppingToken), ListenAsync(stoppingToken));

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SessionCheck.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await EndThoseOverAsync(null, stoppingToken);
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await signal.WaitAsync(stoppingToken);
            await EndThoseOverAsync(signal.Take(), stoppingToken);
        }
    }

    /// <summary>Cuts off those whose session or key is over, of some users or of all.</summary>
    private async Task EndThoseOverAsync(IReadOnlySet<string>? users, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var conversation in _open.Keys)
                await EndIfOverAsync(conversation, users, stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(log, e);
        }
    }

    private async Task EndIfOverAsync(Conversation conversation, IReadOnlySet<string>? users, CancellationToken cancellationToken)
    {
        if (conversation.Caller is not var (user, authorization) || (users is not null && (Caller.Of(user) is not { UserId: var id } || !users.Contains(id))))
            return;
        var goesOn = ApiKeyScheme.KeyIn(authorization) is { } key && user.Identity?.AuthenticationType == ApiKeyScheme.Name
            ? await keys.FindUserAsync(key, cancellationToken) is not null
            : await sessions.IsLiveAsync(user, cancellationToken);
        if (!goesOn)
            conversation.End();
    }

    [LoggerMessage(LogLevel.Error, "Whether open connections still have their sessions could not be found out; it is tried again in some seconds.")]
    private static partial void LogFailed(ILogger log, Exception exception);

    /// <summary>A request that is watched. Its context is another request's once it has ended: nothing touches it then.</summary>
    private sealed class Conversation(HttpContext http, Conversations all) : IDisposable
    {
        private readonly Lock _lock = new();
        private bool _ended;

        public (ClaimsPrincipal User, string? Authorization)? Caller
        {
            get
            {
                lock (_lock)
                    return _ended ? null : (http.User, http.Request.Headers.Authorization);
            }
        }

        public void End()
        {
            lock (_lock)
            {
                if (!_ended)
                    http.Abort();
            }
        }

        public void Dispose()
        {
            lock (_lock)
                _ended = true;
            all._open.TryRemove(this, out _);
        }
    }
}
