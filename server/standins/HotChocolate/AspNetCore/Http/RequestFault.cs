namespace HotChocolate.AspNetCore;

/// <summary>A request that never reaches the executor, and the HTTP status that says why.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">What the client did wrong.</param>
internal sealed class RequestFault(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>The methods to name in "Allow"; only with 405.</summary>
    public string? Allow { get; init; }
}
