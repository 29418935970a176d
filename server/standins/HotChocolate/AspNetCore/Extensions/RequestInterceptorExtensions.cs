using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers interceptors of a schema's requests; the last one registered of a kind is used.</summary>
public static class RequestInterceptorExtensions
{
    /// <summary>Has a hand in every request that comes over HTTP.</summary>
    /// <typeparam name="T">The interceptor; one instance is made.</typeparam>
    /// <param name="builder">The schema's builder.</param>
    /// <returns>The builder.</returns>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAllKeyed<IHttpRequestInterceptor>(builder.Name);
        builder.Services.AddKeyedSingleton<IHttpRequestInterceptor, T>(builder.Name);
        return builder;
    }

    /// <summary>Has a hand in WebSocket sessions.</summary>
    /// <typeparam name="T">The interceptor; one instance is made.</typeparam>
    /// <param name="builder">The schema's builder.</param>
    /// <returns>The builder.</returns>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAllKeyed<ISocketSessionInterceptor>(builder.Name);
        builder.Services.AddKeyedSingleton<ISocketSessionInterceptor, T>(builder.Name);
        return builder;
    }
}
