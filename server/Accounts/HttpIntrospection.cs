using HotChocolate.AspNetCore;
using HotChocolate.Execution;

namespace GraphQLExport.Accounts;

/// <summary>Lets those requests over HTTP explore the schema whose callers may.</summary>
internal sealed class HttpIntrospection : DefaultHttpRequestInterceptor
{
    /// <inheritdoc />
    public override ValueTask OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
    {
        IntrospectionOptions.Decide(requestBuilder, context);
        return base.OnCreateAsync(context, requestExecutor, requestBuilder, cancellationToken);
    }
}
