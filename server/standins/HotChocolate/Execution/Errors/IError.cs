namespace HotChocolate;

/// <summary>One entry of a response's <c>errors</c>. Specification section 7.1.7. Immutable: each <c>With</c> yields a changed copy.</summary>
public interface IError
{
    /// <summary>What went wrong, for the developer of the client.</summary>
    public string Message { get; }

    /// <summary>A stable code for programs, written to <c>extensions.code</c>.</summary>
    public string? Code { get; }

    /// <summary>The response position the error belongs to; null when it belongs to the whole request.</summary>
    public Path? Path { get; }

    /// <summary>Positions in the document, 1-based.</summary>
    public IReadOnlyList<Location>? Locations { get; }

    /// <summary>Further entries for <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception behind the error; never written to a response unless exception details are on.</summary>
    public Exception? Exception { get; }

    /// <summary>A copy with another message.</summary>
    /// <param name="message">The message.</param>
    public IError WithMessage(string message);

    /// <summary>A copy with another code.</summary>
    /// <param name="code">The code; null removes it.</param>
    public IError WithCode(string? code);

    /// <summary>A copy with another path.</summary>
    /// <param name="path">The response position.</param>
    public IError WithPath(Path? path);

    /// <summary>A copy with other locations.</summary>
    /// <param name="locations">Positions in the document.</param>
    public IError WithLocations(IReadOnlyList<Location>? locations);

    /// <summary>A copy with other extensions.</summary>
    /// <param name="extensions">Every further entry.</param>
    public IError WithExtensions(IReadOnlyDictionary<string, object?> extensions);

    /// <summary>A copy with one more extension.</summary>
    /// <param name="key">The entry's name.</param>
    /// <param name="value">The entry's value, JSON-like.</param>
    public IError SetExtension(string key, object? value);

    /// <summary>A copy without an extension.</summary>
    /// <param name="key">The entry's name.</param>
    public IError RemoveExtension(string key);

    /// <summary>A copy with another exception.</summary>
    /// <param name="exception">The exception behind the error; null for none.</param>
    public IError WithException(Exception? exception);
}
