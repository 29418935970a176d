using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Configuration;

/// <summary>What a document says of one key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value; null for none.</param>
/// <param name="Path">Where in the input.</param>
/// <param name="Line">The line where the entry begins, from 1; null where the value came without a document.</param>
internal sealed record DocumentEntry(string Key, string? Value, FaultPath Path, int? Line)
{
    /// <summary>A fault of the value.</summary>
    public RequestFault Fault(string code, string message, string member = "value") => ConfigurationFaults.At(code, message, Path.Then(member), Line);
}
