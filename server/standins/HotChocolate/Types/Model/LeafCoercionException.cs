namespace HotChocolate.Types;

/// <summary>A value is none of a type; the message is meant for the client.</summary>
/// <param name="message">What is wrong, and what to write instead.</param>
/// <param name="hint">What only a caller who may see the schema is told besides: a sentence that begins with a space, or nothing.</param>
internal sealed class LeafCoercionException(string message, string hint = "") : Exception(message)
{
    public string Hint { get; } = hint;
}
