namespace HotChocolate.Resolvers;

/// <summary>What a resolver can know of the field it resolves and of the request.</summary>
public interface IResolverContext
{
    /// <summary>The schema.</summary>
    public ISchema Schema { get; }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Cancelled when the caller has gone or the request takes too long.</summary>
    public CancellationToken RequestAborted { get; }

    /// <summary>The field's position in the response.</summary>
    public Path Path { get; }

    /// <summary>The field's name in the response.</summary>
    public string ResponseName { get; }

    /// <summary>The request's global state.</summary>
    public IDictionary<string, object?> ContextData { get; }

    /// <summary>The object that the field is resolved on.</summary>
    /// <typeparam name="T">Its C# type.</typeparam>
    public T Parent<T>();

    /// <summary>The value of an argument.</summary>
    /// <typeparam name="T">Its C# type.</typeparam>
    /// <param name="name">The GraphQL name of the argument.</param>
    public T ArgumentValue<T>(string name);

    /// <summary>A service of the request.</summary>
    /// <typeparam name="T">The type of the service.</typeparam>
    /// <exception cref="InvalidOperationException">No such service is registered.</exception>
    public T Service<T>()
        where T : notnull;

    /// <summary>Adds an error at this field, whose value stands.</summary>
    /// <param name="error">The error; its path and location are set when it has none.</param>
    public void ReportError(IError error);

    /// <summary>Adds an error at this field, whose value stands.</summary>
    /// <param name="errorMessage">What went wrong, for the client.</param>
    public void ReportError(string errorMessage);
}
