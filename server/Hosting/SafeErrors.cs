using HotChocolate;

namespace GraphQLExport.Hosting;

/// <summary>
/// Logs what a resolver threw once, under an id, and tells the client that id and nothing else. Errors that were made for the
/// client pass as they are.
/// </summary>
internal sealed partial class SafeErrors(ILogger<SafeErrors> log) : IErrorFilter
{
    /// <inheritdoc/>
    public IError OnError(IError error)
    {
        if (error.Exception is null)
            return error;
        // Thrown amid a stream of events, where the engine does not look inside.
        if (error.Exception is GraphQLException { Errors: [var told, ..] })
            return error.WithMessage(told.Message).WithCode(told.Code ?? "").WithException(null);
        var reference = Guid.NewGuid().ToString("N")[..12];
        LogUnexpected(log, error.Exception, error.Path?.ToString() ?? "", reference);
        return error.WithMessage($"The server met an unexpected fault. Reference: {reference}.").WithCode("INTERNAL").WithException(null).SetExtension("reference", reference);
    }

    [LoggerMessage(LogLevel.Error, "Unexpected fault in field {Path}, reference {Reference}.")]
    private static partial void LogUnexpected(ILogger log, Exception exception, string path, string reference);
}
