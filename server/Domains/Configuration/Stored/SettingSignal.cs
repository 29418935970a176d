using GraphQLExport.Processes;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Tells every process that settings were changed, so that it looks at them at once.</summary>
internal sealed class SettingSignal : WakeUp
{
    private const string Topic = "settings";

    private readonly IProcessBus bus;

    /// <summary>Begins to listen.</summary>
    public SettingSignal(IProcessBus bus)
    {
        this.bus = bus;
        bus.Subscribe(Topic, _ => Raise(), _ => Raise());
    }

    /// <summary>Tells the other processes; call it after the change is stored.</summary>
    public void TellOthers() => bus.Publish(Topic, "");
}
