using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace GraphQLExport.Hosting;

/// <summary>Logs what nobody expected once, with the request's id, and tells the client that id and nothing else.</summary>
internal sealed partial class UnexpectedExceptions(IProblemDetailsService problems, ILogger<UnexpectedExceptions> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status >= StatusCodes.Status500InternalServerError)
            LogUnexpected(log, exception, httpContext.Request.Method, httpContext.Request.Path, httpContext.TraceIdentifier);
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Status = status,
                Detail = status < StatusCodes.Status500InternalServerError ? "The request could not be read." : "The server met an unexpected fault; its log explains this request's id.",
            },
        });
    }

    [LoggerMessage(LogLevel.Error, "Unexpected fault in {Method} {Path}, request {Request}.")]
    private static partial void LogUnexpected(ILogger log, Exception exception, string method, string path, string request);
}
