using HotChocolate.Execution.Instrumentation;
using HotChocolate;
using HotChocolate.CostAnalysis;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;
using HotChocolate.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how requests against a schema are executed.</summary>
public static class ExecutionRequestExecutorBuilderExtensions
{
    /// <summary>Adds an error filter made with the application's services.</summary>
    /// <typeparam name="T">The filter.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter =>
        builder.Configure(configuration => configuration.ErrorFilters.Add(services => services.GetService<T>() ?? ActivatorUtilities.CreateInstance<T>(services)));

    /// <summary>Adds an error filter.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="errorFilter">Yields the error to write.</param>
    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> errorFilter) =>
        builder.Configure(configuration => configuration.ErrorFilters.Add(_ => new DelegateErrorFilter(errorFilter)));

    /// <summary>Adds an error filter.</summary>
    /// <typeparam name="T">The filter.</typeparam>
    /// <param name="builder">The schema.</param>
    /// <param name="factory">Makes the filter with the application's services.</param>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory)
        where T : class, IErrorFilter => builder.Configure(configuration => configuration.ErrorFilters.Add(factory));

    /// <summary>Adds a listener made with the application's services.</summary>
    /// <typeparam name="T">The listener.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(this IRequestExecutorBuilder builder)
        where T : class, IExecutionDiagnosticEventListener =>
        builder.Configure(configuration => configuration.Listeners.Add(services => services.GetService<T>() ?? ActivatorUtilities.CreateInstance<T>(services)));

    /// <summary>Changes how requests are executed.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="modify">Changes the options.</param>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> modify) =>
        builder.Configure(configuration => modify(configuration.Options));

    /// <summary>Changes the defaults of paging.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Changes the options.</param>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure) =>
        builder.Configure(configuration => configure(configuration.Paging));

    /// <summary>Sets the defaults of paging; what is null keeps its value.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="options">The options.</param>
    public static IRequestExecutorBuilder SetPagingOptions(this IRequestExecutorBuilder builder, PagingOptions options) => builder.ModifyPagingOptions(current =>
    {
        current.DefaultPageSize = options.DefaultPageSize ?? current.DefaultPageSize;
        current.MaxPageSize = options.MaxPageSize ?? current.MaxPageSize;
        current.IncludeTotalCount = options.IncludeTotalCount ?? current.IncludeTotalCount;
        current.AllowBackwardPagination = options.AllowBackwardPagination ?? current.AllowBackwardPagination;
        current.RequirePagingBoundaries = options.RequirePagingBoundaries ?? current.RequirePagingBoundaries;
    });

    /// <summary>
    /// Lets resolvers take a database context as parameter: each gets its own from the context's factory, disposed when its value
    /// is read. Here this holds for every database context; the call says so for the published package.
    /// </summary>
    /// <typeparam name="TDbContext">The context.</typeparam>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder RegisterDbContextFactory<TDbContext>(this IRequestExecutorBuilder builder)
        where TDbContext : DbContext => builder;

    /// <summary>Allows or forbids introspection, except to requests that may by <see cref="WellKnownContextData.IntrospectionAllowed"/>.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="disable">True to forbid.</param>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true) =>
        builder.Configure(configuration => configuration.IsIntrospectionAllowed = !disable);

    /// <summary>Limits how deep selections may nest.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="maxAllowedExecutionDepth">The deepest nesting allowed.</param>
    /// <param name="skipIntrospectionFields">Whether introspection fields do not count, as tools nest them deeply.</param>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder, int maxAllowedExecutionDepth, bool skipIntrospectionFields = false) =>
        builder.Configure(configuration => configuration.MaxDepth = new(maxAllowedExecutionDepth, skipIntrospectionFields));

    /// <summary>Limits what an operation may cost, unless <see cref="RequestLimits.MaxCost"/> is configured.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="configure">Changes the options.</param>
    public static IRequestExecutorBuilder ModifyCostOptions(this IRequestExecutorBuilder builder, Action<CostOptions> configure) =>
        builder.Configure(configuration => configure(configuration.Cost));

    /// <summary>Adds what <see cref="HotChocolate.Authorization.AuthorizeAttribute"/> needs.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddAuthorization();
        return builder;
    }

    /// <summary>Turns on <see cref="HotChocolate.Data.UseFilteringAttribute"/>; here it is always on.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Turns on <see cref="HotChocolate.Data.UseSortingAttribute"/>; here it is always on.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Turns on <see cref="HotChocolate.Data.UseProjectionAttribute"/>; here it is always on.</summary>
    /// <param name="builder">The schema.</param>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder) => builder;
}
