using HotChocolate.Execution.Options;

namespace HotChocolate.Execution.Processing;

/// <summary>Shows each error to the filters, and keeps exceptions from the client unless it may see them.</summary>
internal sealed class ErrorHandler(IReadOnlyList<IErrorFilter> filters, RequestExecutorOptions options)
{
    private const string UnexpectedMessage = "Unexpected Execution Error";

    public static IError Unexpected(Exception exception) => ErrorBuilder.New().SetMessage(UnexpectedMessage).SetException(exception).Build();

    public IError Handle(IError error)
    {
        foreach (var filter in filters)
        {
            error = filter.OnError(error);
        }

        if (error.Exception is { } exception && options.IncludeExceptionDetails)
        {
            error = error.SetExtension("message", exception.Message).SetExtension("stackTrace", exception.StackTrace);
        }

        return error;
    }
}
