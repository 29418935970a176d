using GreenDonut;
using HotChocolate.Execution.Configuration;
using HotChocolate.Fetching;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds data loaders to an application.</summary>
public static class DataLoaderRequestExecutorBuilderExtensions
{
    /// <summary>Adds a data loader, which resolvers take as a parameter and services in their constructor. Each execution has one of its own.</summary>
    /// <typeparam name="T">The data loader.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder)
        where T : class, IDataLoader => builder.AddDataLoader<T>(static services => ActivatorUtilities.CreateInstance<T>(services));

    /// <summary>Adds a data loader under an interface.</summary>
    /// <typeparam name="TService">The interface.</typeparam>
    /// <typeparam name="TImplementation">The data loader.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddDataLoader<TService, TImplementation>(this IRequestExecutorBuilder builder)
        where TService : class, IDataLoader
        where TImplementation : class, TService
    {
        builder.AddDataLoader<TImplementation>();
        builder.Services.TryAddTransient<TService>(static services => services.GetRequiredService<TImplementation>());
        return builder;
    }

    /// <summary>Adds a data loader that a function makes.</summary>
    /// <typeparam name="T">The data loader.</typeparam>
    /// <param name="builder">The schema.</param>
    /// <param name="factory">Makes it with the services of the request.</param>
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory)
        where T : class, IDataLoader
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<DataLoaderRegistration>();
        builder.Services.TryAddTransient<DataLoaderOptions>();
        builder.Services.TryAddTransient<IBatchScheduler>(static _ => DataLoaderScope.Current?.Scheduler ?? new BatchScheduler(CancellationToken.None));
        builder.Services.TryAddTransient(services => DataLoaderScope.Current is { } scope ? scope.Get(factory) : factory(services));
        return builder;
    }
}
