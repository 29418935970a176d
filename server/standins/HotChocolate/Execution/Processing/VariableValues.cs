namespace HotChocolate.Execution.Processing;

/// <summary>The coerced values of an operation's variables; a variable left out without a default is absent.</summary>
internal sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    public static VariableValues None { get; } = new(new Dictionary<string, object?>());

    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);

    public bool Boolean(string name) => values.TryGetValue(name, out var value) && value is true;
}
