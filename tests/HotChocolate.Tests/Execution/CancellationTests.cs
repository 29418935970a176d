using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Execution;

[Trait("Req", "E-REL")]
public sealed class CancellationTests
{
    [Fact]
    public async Task A_request_that_takes_too_long_is_stopped()
    {
        var time = new ManualTime();
        var started = new TaskCompletionSource();
        var executor = await Executor(time, started);
        var running = executor.ExecuteAsync("{ wait }");
        await started.Task;
        time.Fire();
        Assert.Equal(
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:30`.","extensions":{"code":"HC0045"}}]}""",
            (await running).ToJson(false));
    }

    [Fact]
    public async Task A_caller_who_leaves_stops_the_resolvers()
    {
        var started = new TaskCompletionSource();
        var executor = await Executor(TimeProvider.System, started);
        using var caller = new CancellationTokenSource();
        var running = executor.ExecuteAsync("{ wait }", caller.Token);
        await started.Task;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Fields_that_wait_wait_side_by_side()
    {
        var gate = new Gate();
        var executor = await new ServiceCollection().AddSingleton(gate).AddGraphQLServer().AddQueryType<GateQuery>().BuildRequestExecutorAsync();
        Assert.Equal("""{"data":{"arrive":2,"leave":2}}""", (await executor.ExecuteAsync("{ arrive leave }")).ToJson(false));
    }

    private static ValueTask<IRequestExecutor> Executor(TimeProvider time, TaskCompletionSource started) => new ServiceCollection()
        .AddSingleton(time)
        .AddSingleton(started)
        .AddGraphQLServer()
        .AddQueryType<WaitQuery>()
        .BuildRequestExecutorAsync();

    [GraphQLName("Query")]
    internal sealed class WaitQuery
    {
        public async Task<string> WaitAsync([Service] TaskCompletionSource started, CancellationToken cancellationToken)
        {
            var forever = new TaskCompletionSource<string>();
            await using var registration = cancellationToken.Register(() => forever.TrySetCanceled(cancellationToken));
            started.TrySetResult();
            return await forever.Task;
        }
    }

    /// <summary>Both fields return only after both have begun.</summary>
    internal sealed class Gate
    {
        private readonly TaskCompletionSource _both = new();
        private int _arrived;

        public async Task<int> MeetAsync()
        {
            if (Interlocked.Increment(ref _arrived) == 2)
            {
                _both.SetResult();
            }

            await _both.Task;
            return _arrived;
        }
    }

    [GraphQLName("Query")]
    internal sealed class GateQuery
    {
        public Task<int> ArriveAsync([Service] Gate gate) => gate.MeetAsync();

        public Task<int> LeaveAsync([Service] Gate gate) => gate.MeetAsync();
    }

    /// <summary>A clock whose timers ring when the test says so.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly List<Action> _timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (_timers)
            {
                _timers.Add(() => callback(state));
            }

            return new Timer();
        }

        public void Fire()
        {
            lock (_timers)
            {
                _timers.ForEach(timer => timer());
            }
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
