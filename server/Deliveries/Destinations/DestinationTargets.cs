namespace GraphQLExport.Deliveries;

/// <summary>The kinds of destinations that there are.</summary>
internal sealed class DestinationTargets(IEnumerable<IDestinationTarget> targets)
{
    private readonly IDestinationTarget[] targets = [.. targets];

    /// <summary>The one of a kind.</summary>
    public IDestinationTarget this[DestinationKind kind] => targets.Single(target => target.Kind == kind);

    /// <summary>The one whose settings an input has; null when it has none or those of several.</summary>
    public IDestinationTarget? Find(SaveDestinationInput input)
    {
        var found = targets.Where(target => target.SettingsOf(input) is not null).Take(2).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Whether a destination's secret stays when it gets other settings.</summary>
    public bool KeepsSecret(Destination? destination, DestinationKind kind, DestinationSettings settings) =>
        destination is { Secret: not null } && destination.Kind == kind && this[kind].HolderOf(destination.Address) == this[kind].HolderOf(settings.Address);
}
