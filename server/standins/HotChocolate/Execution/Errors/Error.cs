namespace HotChocolate;

internal sealed record Error : IError
{
    public required string Message { get; init; }

    public string? Code { get; init; }

    public Path? Path { get; init; }

    public IReadOnlyList<Location>? Locations { get; init; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public Exception? Exception { get; init; }

    /// <summary>What only a caller who may see the schema is told besides, such as names that it may have meant; see <see cref="ErrorHints"/>.</summary>
    public string? Hint { get; init; }

    public IError WithMessage(string message) => this with { Message = message };

    public IError WithCode(string? code) => this with { Code = code };

    public IError WithPath(Path? path) => this with { Path = path };

    public IError WithLocations(IReadOnlyList<Location>? locations) => this with { Locations = locations };

    public IError WithExtensions(IReadOnlyDictionary<string, object?> extensions) => this with { Extensions = extensions };

    public IError SetExtension(string key, object? value) =>
        this with { Extensions = new Dictionary<string, object?>(Extensions ?? new Dictionary<string, object?>()) { [key] = value } };

    public IError RemoveExtension(string key)
    {
        if (Extensions is null)
        {
            return this;
        }

        var left = new Dictionary<string, object?>(Extensions);
        left.Remove(key);
        return this with { Extensions = left.Count == 0 ? null : left };
    }

    public IError WithException(Exception? exception) => this with { Exception = exception };
}
