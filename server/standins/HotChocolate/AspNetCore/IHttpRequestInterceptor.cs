using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Has a hand in every request that comes over HTTP. One instance serves all requests of a schema.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Called before a request is executed.</summary>
    /// <param name="context">The HTTP request.</param>
    /// <param name="requestExecutor">The executor of the schema.</param>
    /// <param name="requestBuilder">The GraphQL request, to be completed.</param>
    /// <param name="cancellationToken">Cancelled when the client has gone.</param>
    /// <returns>Done when the request may be executed.</returns>
    /// <exception cref="GraphQLException">The request is refused with these errors.</exception>
    public ValueTask OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);
}
