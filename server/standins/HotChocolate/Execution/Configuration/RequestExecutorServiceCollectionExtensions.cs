using HotChocolate.AspNetCore;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;
using HotChocolate.Types.Building;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds GraphQL schemas to an application.</summary>
public static class RequestExecutorServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL server, or goes on configuring the one of that name.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">The schema's name; the default schema when null.</param>
    /// <param name="maxAllowedRequestSize">The most bytes of one request, at least 1; the application's first call decides.</param>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services, string? schemaName = null, int maxAllowedRequestSize = RequestSizeLimit.DefaultBytes)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAllowedRequestSize, 1);
        AddLimits(services, maxAllowedRequestSize);
        var name = schemaName ?? RequestExecutorResolver.DefaultName;
        services.TryAddSingleton<IRequestExecutorResolver, RequestExecutorResolver>();
        services.AddHttpContextAccessor();
        var known = services
            .Select(service => service.ServiceType == typeof(SchemaConfiguration) ? service.ImplementationInstance as SchemaConfiguration : null)
            .FirstOrDefault(configuration => configuration?.Name == name);
        if (known is null)
        {
            services.AddSingleton(known = new SchemaConfiguration(name));
        }

        return new RequestExecutorBuilder(known, services);
    }

    /// <summary>As <see cref="AddGraphQLServer"/>, for use without a web server.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">The schema's name; the default schema when null.</param>
    public static IRequestExecutorBuilder AddGraphQL(this IServiceCollection services, string? schemaName = null) => services.AddGraphQLServer(schemaName);

    /// <summary>Builds the application's services and the executor; for tests and tools.</summary>
    /// <param name="builder">The configured schema.</param>
    /// <param name="schemaName">The schema's name; the builder's own when null.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static ValueTask<IRequestExecutor> BuildRequestExecutorAsync(
        this IRequestExecutorBuilder builder, string? schemaName = null, CancellationToken cancellationToken = default) => builder.Services
        .BuildServiceProvider()
        .GetRequiredService<IRequestExecutorResolver>()
        .GetRequestExecutorAsync(schemaName ?? builder.Name, cancellationToken);

    private static void AddLimits(IServiceCollection services, int maxRequestSize)
    {
        if (services.Any(service => service.ServiceType == typeof(RequestSizeLimit)))
        {
            return;
        }

        services.AddSingleton(new RequestSizeLimit(maxRequestSize));
        services.AddOptions<RequestLimits>()
            .Configure<IServiceProvider>((limits, provider) => provider.GetService<IConfiguration>()?.GetSection(RequestLimits.Section).Bind(limits))
            .ValidateDataAnnotations()
            .ValidateOnStart();
    }
}
