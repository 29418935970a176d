using GraphQLExport.Datasets;

namespace GraphQLExport.Deliveries;

/// <summary>Faults of a destination's settings.</summary>
internal static class DestinationFaults
{
    private const int MaxLength = 2_000;

    /// <summary>The path of the whole destination.</summary>
    public static FaultPath Input { get; } = new(null, "input");

    /// <summary>The fault of one setting; null for none.</summary>
    /// <param name="kind">The field with the settings of the kind.</param>
    /// <param name="field">The setting's field.</param>
    /// <param name="message">What is wrong; null for nothing.</param>
    public static RequestFault? At(string kind, string field, string? message) =>
        message is null ? null : new(FaultCodes.InvalidValue, message, Input.Then(kind).Then(field));

    /// <summary>What is wrong with a text's length; null for nothing.</summary>
    public static string? TooLong(string? text) => text?.Length > MaxLength ? $"There are at most {MaxLength} characters." : null;
}
