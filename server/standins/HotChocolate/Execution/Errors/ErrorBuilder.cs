namespace HotChocolate;

/// <summary>Builds an <see cref="IError"/> step by step.</summary>
public sealed class ErrorBuilder
{
    private readonly List<Location> _locations = [];
    private readonly Dictionary<string, object?> _extensions = [];
    private string? _message;
    private string? _code;
    private Path? _path;
    private Exception? _exception;
    private string? _hint;

    private ErrorBuilder()
    {
    }

    /// <summary>An empty builder.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>A builder that starts from an error.</summary>
    /// <param name="error">The error to copy.</param>
    public static ErrorBuilder FromError(IError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var builder = New().SetMessage(error.Message).SetCode(error.Code).SetPath(error.Path).SetException(error.Exception);
        builder._locations.AddRange(error.Locations ?? []);
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            builder._extensions[key] = value;
        }

        return builder;
    }

    /// <summary>Sets the message, which every error needs.</summary>
    /// <param name="message">What went wrong; not empty.</param>
    public ErrorBuilder SetMessage(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        _message = message;
        return this;
    }

    /// <summary>Sets the code written to <c>extensions.code</c>.</summary>
    /// <param name="code">The code; null for none.</param>
    public ErrorBuilder SetCode(string? code)
    {
        _code = code;
        return this;
    }

    /// <summary>Sets the response position.</summary>
    /// <param name="path">The position; null for none.</param>
    public ErrorBuilder SetPath(Path? path)
    {
        _path = path;
        return this;
    }

    /// <summary>Adds a position in the document.</summary>
    /// <param name="location">The position.</param>
    public ErrorBuilder AddLocation(Location location)
    {
        _locations.Add(location);
        return this;
    }

    /// <summary>Adds a position in the document.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    public ErrorBuilder AddLocation(int line, int column) => AddLocation(new Location(line, column));

    /// <summary>Sets the exception behind the error.</summary>
    /// <param name="exception">The exception; null for none.</param>
    public ErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <summary>Sets what only a caller who may see the schema is told besides.</summary>
    /// <param name="hint">A sentence that begins with a space; empty or null for none.</param>
    internal ErrorBuilder SetHint(string? hint)
    {
        _hint = string.IsNullOrEmpty(hint) ? null : hint;
        return this;
    }

    /// <summary>Adds the places of syntax nodes; nodes without one are passed over.</summary>
    /// <param name="nodes">The nodes.</param>
    internal ErrorBuilder AddLocations(params IEnumerable<Language.ISyntaxNode?> nodes)
    {
        foreach (var location in nodes.Select(node => node?.Location).OfType<Language.Location>())
        {
            AddLocation(location.Line, location.Column);
        }

        return this;
    }

    /// <summary>Sets an entry of <c>extensions</c>.</summary>
    /// <param name="key">The entry's name.</param>
    /// <param name="value">The entry's value, JSON-like.</param>
    public ErrorBuilder SetExtension(string key, object? value)
    {
        _extensions[key] = value;
        return this;
    }

    /// <summary>Removes an entry of <c>extensions</c>.</summary>
    /// <param name="key">The entry's name.</param>
    public ErrorBuilder RemoveExtension(string key)
    {
        _extensions.Remove(key);
        return this;
    }

    /// <summary>The error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    public IError Build() => new Error
    {
        Message = _message ?? throw new InvalidOperationException("An error needs a message."),
        Code = _code,
        Path = _path,
        Exception = _exception,
        Hint = _hint,
        Locations = _locations.Count == 0 ? null : _locations.ToArray(),
        Extensions = _extensions.Count == 0 ? null : new Dictionary<string, object?>(_extensions),
    };
}
