using GraphQLExport.Processes;

namespace GraphQLExport.Accounts.Sessions;

/// <summary>
/// Tells every process that sessions or API keys of a user may be over, so that it asks anew and <see cref="Conversations"/> cuts off at once
/// whose are.
/// </summary>
internal sealed class SessionSignal : WakeUp
{
    private const string Topic = "sessions";

    private readonly SessionCheck sessions;
    private readonly IProcessBus bus;
    private readonly Lock gate = new();
    private HashSet<string>? changed = new(StringComparer.Ordinal);

    /// <summary>Begins to listen.</summary>
    public SessionSignal(SessionCheck sessions, IProcessBus bus)
    {
        this.sessions = sessions;
        this.bus = bus;
        bus.Subscribe(Topic, Hear, _ => HearOfAll());
    }

    /// <summary>Tells of a user; call it after the change is stored.</summary>
    public void Tell(string userId)
    {
        Hear(userId);
        bus.Publish(Topic, userId);
    }

    /// <summary>
    /// Tells of a user once a request is answered: a browser that made the change has its new cookie then, and opens by that what is cut off. This process
    /// asks anew at once.
    /// </summary>
    public void TellAfter(HttpContext? request, string userId)
    {
        sessions.Forget(userId);
        if (request is null)
            Tell(userId);
        else
            request.Response.OnCompleted(() =>
            {
                Tell(userId);
                return Task.CompletedTask;
            });
    }

    /// <summary>The users that were told of since the last time; null for all there are.</summary>
    public IReadOnlySet<string>? Take()
    {
        lock (gate)
        {
            var taken = changed;
            changed = new(StringComparer.Ordinal);
            return taken;
        }
    }

    private void Hear(string userId)
    {
        sessions.Forget(userId);
        lock (gate)
            changed?.Add(userId);
        Raise();
    }

    private void HearOfAll()
    {
        sessions.ForgetAll();
        lock (gate)
            changed = null;
        Raise();
    }
}
