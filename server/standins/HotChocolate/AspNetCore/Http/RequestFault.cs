namespace HotChocolate.AspNetCore;

/// <summary>A request that never reaches the executor, and the HTTP status that says why.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The code for programs, one of <see cref="ErrorCodes.Server"/>.</param>
/// <param name="message">What the client did wrong.</param>
internal sealed class RequestFault(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The methods to name in "Allow"; only with 405.</summary>
    public string? Allow { get; init; }
}
