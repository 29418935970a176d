namespace HotChocolate;

/// <summary>The C# types do not make a valid schema.</summary>
/// <param name="message">Which type or member, and why.</param>
public sealed class SchemaException(string message) : Exception(message);
