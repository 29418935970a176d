using HotChocolate.Execution.Options;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HotChocolate.AspNetCore;

/// <summary>How long a request may be, over HTTP and over a WebSocket, where <see cref="RequestLimits.MaxRequestBytes"/> does not say.</summary>
/// <param name="Bytes">The most bytes, at least 1.</param>
internal sealed record RequestSizeLimit(int Bytes)
{
    public const int DefaultBytes = 20 * 1000 * 1024;

    public static int Of(HttpContext context) =>
        context.RequestServices.GetService<IOptions<RequestLimits>>()?.Value.MaxRequestBytes
        ?? context.RequestServices.GetService<RequestSizeLimit>()?.Bytes
        ?? DefaultBytes;
}
