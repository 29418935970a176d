using System.Collections.Concurrent;
using HotChocolate.Types.Building;

namespace HotChocolate.Execution;

/// <summary>Builds executors at first use and keeps them.</summary>
internal sealed class RequestExecutorResolver(IEnumerable<SchemaConfiguration> configurations, IServiceProvider services) : IRequestExecutorResolver
{
    /// <summary>The name of the schema that has none of its own.</summary>
    public const string DefaultName = "_Default";

    private readonly ConcurrentDictionary<string, Lazy<RequestExecutor>> _executors = new(
        configurations.Select(configuration => KeyValuePair.Create(configuration.Name, new Lazy<RequestExecutor>(() => RequestExecutorFactory.Create(configuration, services)))));

    public ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default) =>
        _executors.TryGetValue(schemaName ?? DefaultName, out var executor)
            ? new(executor.Value)
            : ValueTask.FromException<IRequestExecutor>(new InvalidOperationException($"There is no schema named `{schemaName ?? DefaultName}`."));
}
