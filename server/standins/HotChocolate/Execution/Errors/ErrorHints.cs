namespace HotChocolate;

/// <summary>
/// Hints name parts of the schema that the client did not write. They stand beside the message until it is known who asks, because
/// errors of a document are kept and shown to other callers too.
/// </summary>
internal static class ErrorHints
{
    /// <summary>The error as a caller who may see the schema is told it.</summary>
    public static IError WithHint(this IError error) =>
        error is Error { Hint: { } hint } known ? known with { Message = known.Message + hint, Hint = null } : error;
}
