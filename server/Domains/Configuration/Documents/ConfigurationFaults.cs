using System.Globalization;
using GraphQLExport.Datasets;

namespace GraphQLExport.Domains.Configuration;

/// <summary>Faults of a document: each tells the line, for people in its sentence and for programs in a field of its own.</summary>
internal static class ConfigurationFaults
{
    /// <summary>The path of the document.</summary>
    public static FaultPath Document { get; } = new FaultPath(null, "input").Then("document");

    /// <summary>A fault at a line.</summary>
    public static RequestFault At(string code, string message, FaultPath path, int? line) =>
        new(code, line is { } number ? string.Create(CultureInfo.InvariantCulture, $"Line {number}: {message}") : message, path) { Line = line };

    /// <summary>A document that cannot be read from a line on.</summary>
    public static RequestFault Unreadable(string message, int line) => At(FaultCodes.InvalidDocument, message, Document, line);
}
