namespace HotChocolate;

/// <summary>Thrown by a resolver to fail its field with errors meant for the client.</summary>
public class GraphQLException : Exception
{
    /// <summary>Fails with a message.</summary>
    /// <param name="message">What went wrong, for the client.</param>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>Fails with an error.</summary>
    /// <param name="error">The error.</param>
    public GraphQLException(IError error)
        : this([error])
    {
    }

    /// <summary>Fails with several errors.</summary>
    /// <param name="errors">The errors.</param>
    public GraphQLException(params IError[] errors)
        : this((IEnumerable<IError>)errors)
    {
    }

    /// <summary>Fails with several errors.</summary>
    /// <param name="errors">The errors.</param>
    public GraphQLException(IEnumerable<IError> errors)
        : base(string.Join(' ', errors.Select(error => error.Message))) => Errors = [.. errors];

    /// <summary>The errors; at least one.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
