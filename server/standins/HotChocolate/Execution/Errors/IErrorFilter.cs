namespace HotChocolate;

/// <summary>Sees every error before it is written, and may replace it.</summary>
public interface IErrorFilter
{
    /// <summary>The error to write.</summary>
    /// <param name="error">The error as it arose; its exception is set when it was unexpected.</param>
    public IError OnError(IError error);
}
