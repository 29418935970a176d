namespace HotChocolate.Types;

/// <summary>A value is none of a leaf type; the message is meant for the client.</summary>
internal sealed class LeafCoercionException(string message) : Exception(message);
