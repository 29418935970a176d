using HotChocolate.Execution.Options;
using HotChocolate.Subscriptions;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Shows each error to the filters, keeps exceptions from the client unless it may see them, and gives a code to those that have none.
/// </summary>
internal sealed class ErrorHandler(IReadOnlyList<IErrorFilter> filters, RequestExecutorOptions options)
{
    private const string UnexpectedMessage = "Unexpected Execution Error";

    /// <summary>The errors that an exception means to a client.</summary>
    public static IReadOnlyList<IError> Of(Exception exception) => exception switch
    {
        GraphQLException known => known.Errors,
        SubscriberTooSlowException => [ErrorBuilder.New().SetMessage(exception.Message).SetCode(ErrorCodes.Execution.SubscriberTooSlow).Build()],
        _ => [ErrorBuilder.New().SetMessage(UnexpectedMessage).SetException(exception).Build()],
    };

    /// <summary>The error with a code, whoever raised it.</summary>
    public static IError WithCode(IError error) => string.IsNullOrEmpty(error.Code) && error.Extensions?.ContainsKey("code") != true
        ? error.WithCode(error.Exception is null ? ErrorCodes.Execution.FieldFailed : ErrorCodes.Execution.Unexpected)
        : error;

    public IError Handle(IError error)
    {
        foreach (var filter in filters)
        {
            error = filter.OnError(error);
        }

        error = WithCode(error);
        if (error.Exception is { } exception && options.IncludeExceptionDetails)
        {
            error = error.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);
        }

        return error;
    }
}
