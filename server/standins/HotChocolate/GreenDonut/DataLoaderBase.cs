using HotChocolate.Fetching;

namespace GreenDonut;

/// <summary>What every data loader does: gathers keys, remembers what it has loaded, and divides keys into batches.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly IBatchScheduler _scheduler;
    private readonly int _maxBatchSize;
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _known = [];
    private readonly Lock _lock = new();
    private Batch? _batch;

    private protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions? options)
    {
        ArgumentNullException.ThrowIfNull(batchScheduler);
        _scheduler = batchScheduler;
        _maxBatchSize = options?.MaxBatchSize ?? new DataLoaderOptions().MaxBatchSize;
    }

    private CancellationToken RequestAborted => (_scheduler as BatchScheduler)?.RequestAborted ?? default;

    /// <inheritdoc/>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        List<Batch>? begun = null;
        Task<TValue?> task;
        lock (_lock)
        {
            task = Ask(key, ref begun);
        }

        Schedule(begun);
        return Await(task, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        List<Batch>? begun = null;
        var tasks = new List<Task<TValue?>>(keys.Count);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                tasks.Add(Ask(key, ref begun));
            }
        }

        Schedule(begun);
        return await Await(Task.WhenAll(tasks), cancellationToken);
    }

    /// <summary>Loads the values of a batch; keys without one are left out.</summary>
    private protected abstract Task<Func<TKey, TValue?>> FetchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    /// <summary>The end of the request ends its batches, so that only other ends have to be watched.</summary>
    private Task<T> Await<T>(Task<T> task, CancellationToken cancellationToken) =>
        cancellationToken == RequestAborted || task.IsCompleted ? task : task.WaitAsync(cancellationToken);

    private Task<TValue?> Ask(TKey key, ref List<Batch>? begun)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known.Task;
        }

        if (_batch is null || _batch.Keys.Count == _maxBatchSize)
        {
            _batch = new();
            (begun ??= []).Add(_batch);
        }

        _known.Add(key, known = new());
        _batch.Keys.Add(key);
        _batch.Promises.Add(known);
        return known.Task;
    }

    private void Schedule(List<Batch>? begun)
    {
        foreach (var batch in begun ?? [])
        {
            _scheduler.Schedule(() => DispatchAsync(batch));
        }
    }

    private async ValueTask DispatchAsync(Batch batch)
    {
        lock (_lock)
        {
            if (_batch == batch)
            {
                _batch = null;
            }
        }

        try
        {
            var values = await FetchAsync(batch.Keys, RequestAborted);
            Complete(batch, (key, promise) => promise.TrySetResult(values(key)));
        }
        catch (Exception exception)
        {
            lock (_lock)
            {
                batch.Keys.ForEach(key => _known.Remove(key));
            }

            Complete(batch, (_, promise) => Fail(promise, exception));
        }
    }

    private static void Complete(Batch batch, Action<TKey, TaskCompletionSource<TValue?>> complete)
    {
        // Without the scheduler's context, whoever waits goes on before the scheduler can think that nothing is left to run.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            for (var i = 0; i < batch.Keys.Count; i++)
            {
                complete(batch.Keys[i], batch.Promises[i]);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static void Fail(TaskCompletionSource<TValue?> promise, Exception exception)
    {
        if (promise.TrySetException(exception))
        {
            // Nobody may be waiting any more.
            _ = promise.Task.Exception;
        }
    }

    private sealed class Batch
    {
        public List<TKey> Keys { get; } = [];

        public List<TaskCompletionSource<TValue?>> Promises { get; } = [];
    }
}
