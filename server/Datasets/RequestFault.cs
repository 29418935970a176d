namespace GraphQLExport.Datasets;

/// <summary>One fault in what a caller asked for: a value, never an exception, so that all faults of a request are told at once.</summary>
/// <param name="Code">Stable code of the fault, one of <see cref="FaultCodes"/>.</param>
/// <param name="Message">What is wrong and what would be right, in a sentence for people.</param>
/// <param name="Path">Where in the input: property names and list indexes from the argument's name on.</param>
internal sealed record RequestFault(string Code, string Message, FaultPath Path)
{
    /// <summary>The line of a document in the input, from 1; null where there is none.</summary>
    public int? Line { get; init; }
}
