namespace HotChocolate;

/// <summary>A position in a GraphQL document.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct Location(int Line, int Column);
