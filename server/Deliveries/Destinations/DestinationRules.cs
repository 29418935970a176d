using GraphQLExport.Datasets;

namespace GraphQLExport.Deliveries;

/// <summary>What a destination must be like.</summary>
internal sealed class DestinationRules(DestinationTargets targets)
{
    private const int MaxNameLength = 200;

    /// <summary>The faults of a destination.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="input">The rest.</param>
    /// <param name="present">What it is until then; null for a new one.</param>
    public IEnumerable<RequestFault> FaultsOf(string name, SaveDestinationInput input, Destination? present)
    {
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl))
            yield return new(FaultCodes.InvalidName, $"A destination's name has 1 to {MaxNameLength} characters, none of them a control character.", DestinationFaults.Input.Then("name"));
        if (targets.Find(input) is not { } target)
        {
            yield return new(FaultCodes.InvalidValue, "A destination has the settings of one kind.", DestinationFaults.Input);
            yield break;
        }

        foreach (var fault in target.FaultsOf(input, targets.KeepsSecret(present, target.Kind, target.SettingsOf(input)!)))
            yield return fault;
    }
}
