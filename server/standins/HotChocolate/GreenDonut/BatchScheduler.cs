using GreenDonut;

namespace HotChocolate.Fetching;

/// <summary>
/// Loads batches at the moments when nothing of an execution is running. All of an execution's code runs in this synchronization
/// context: it counts what runs or is about to, and when the last of it has ended or waits, no key can be added to the batches
/// any more except by what they yield. No clock is involved.
/// </summary>
/// <param name="requestAborted">Cancelled when the request ends before its time.</param>
internal sealed class BatchScheduler(CancellationToken requestAborted) : SynchronizationContext, IBatchScheduler
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly Lock _lock = new();
    private List<Func<ValueTask>>? _pending;
    private int _running;

    public CancellationToken RequestAborted => requestAborted;

    /// <summary>Runs code in this context until it first waits, and what follows as it comes.</summary>
    public ValueTask Run(Func<ValueTask> code)
    {
        Interlocked.Increment(ref _running);
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return code();
        }
        finally
        {
            SetSynchronizationContext(outer);
            Leave();
        }
    }

    public void Schedule(Func<ValueTask> dispatch)
    {
        lock (_lock)
        {
            (_pending ??= []).Add(dispatch);
        }

        if (Current != this)
        {
            // Code that the count does not know of: it may add more keys until a thread is found.
            Post(static _ => { }, null);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _running);
        ThreadPool.UnsafeQueueUserWorkItem(new Work(this, d, state), preferLocal: true);
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _running);
        new Work(this, d, state).Execute();
    }

    private void Leave()
    {
        var running = Interlocked.Decrement(ref _running);
        while (running == 0 && Volatile.Read(ref _pending) is not null && Interlocked.CompareExchange(ref _running, 1, 0) == 0)
        {
            LoadPending();
            running = Interlocked.Decrement(ref _running);
        }
    }

    private void LoadPending()
    {
        List<Func<ValueTask>> batches;
        lock (_lock)
        {
            batches = _pending ?? [];
            _pending = null;
        }

        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            foreach (var load in batches)
            {
                // In the context of the execution, not of the field that happened to come last.
                if (_context is null)
                {
                    _ = load().AsTask();
                }
                else
                {
                    ExecutionContext.Run(_context, static load => _ = ((Func<ValueTask>)load!)().AsTask(), load);
                }
            }
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private sealed class Work(BatchScheduler scheduler, SendOrPostCallback callback, object? state) : IThreadPoolWorkItem
    {
        public void Execute()
        {
            var outer = Current;
            SetSynchronizationContext(scheduler);
            try
            {
                callback(state);
            }
            finally
            {
                SetSynchronizationContext(outer);
                scheduler.Leave();
            }
        }
    }
}
