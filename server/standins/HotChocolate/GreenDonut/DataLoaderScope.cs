using HotChocolate.Execution.Processing;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Fetching;

/// <summary>The data loaders of one execution.</summary>
internal sealed class DataLoaderScope
{
    private static readonly AsyncLocal<DataLoaderScope?> s_current = new();
    private readonly Dictionary<Type, object> _loaders = [];
    private readonly IServiceProvider _services;

    private DataLoaderScope(IServiceProvider services) => _services = services;

    /// <summary>The scope of the execution that the caller belongs to; null outside of one.</summary>
    public static DataLoaderScope? Current => s_current.Value;

    public BatchScheduler Scheduler { get; private set; } = null!;

    /// <summary>Executes fields so that their data loaders, if there are any, load at the right moments.</summary>
    public static ValueTask RunAsync(ExecutionState state, Func<ValueTask> execute) =>
        state.Services.GetService<DataLoaderRegistration>() is null ? execute() : RunInScopeAsync(state, execute);

    public T Get<T>(Func<IServiceProvider, T> create)
        where T : class
    {
        lock (_loaders)
        {
            if (!_loaders.TryGetValue(typeof(T), out var loader))
            {
                // A loader may be made of other loaders.
                loader = create(_services);
                _loaders.Add(typeof(T), loader);
            }

            return (T)loader;
        }
    }

    private static async ValueTask RunInScopeAsync(ExecutionState state, Func<ValueTask> execute)
    {
        var scope = new DataLoaderScope(state.Services);
        s_current.Value = scope;
        scope.Scheduler = new(state.RequestAborted);
        await scope.Scheduler.Run(execute);
    }
}
