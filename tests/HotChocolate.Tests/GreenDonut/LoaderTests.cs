using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GreenDonut;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.GreenDonut;

/// <summary>What holds for every data loader: batches, memory, errors, cancellation.</summary>
[Trait("Req", "G-API")]
public sealed class LoaderTests
{
    private readonly Journal _journal = new();

    [Fact]
    public async Task Every_level_is_one_batch_however_resolvers_wait_and_however_many_requests_run()
    {
        var executor = await Executor();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancellationToken) =>
        {
            var batches = new ConcurrentBag<int>();
            var request = OperationRequestBuilder.New().SetDocument("{ nodes { next { next { next { id } next2: next { id } } } } }").SetGlobalState("batches", batches).Build();
            var answer = (await executor.ExecuteAsync(request, cancellationToken)).ToJson(false);
            Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
            Assert.Equal([1, 2, 3], batches.Order());
        });
    }

    [Fact]
    public async Task A_batch_holds_each_key_once_and_no_more_than_it_may()
    {
        var executor = await Executor(options => options.MaxBatchSize = 16);
        await executor.ExecuteAsync("{ nodes { a: next { id } b: next { id } } }");
        Assert.Equal([2, 16, 16, 16], _journal.Batches.Select(batch => batch.Count).Order());
        Assert.Equal(50, _journal.Batches.SelectMany(batch => batch).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_remembered_from_one_request_to_the_next()
    {
        var executor = await Executor();
        await executor.ExecuteAsync("{ nodes { next { id } } }");
        await executor.ExecuteAsync("{ nodes { next { id } } }");
        Assert.Equal([50, 50], _journal.Batches.Select(batch => batch.Count));
        Assert.Equal(2, _journal.Loaders.Distinct().Count());
    }

    [Fact]
    public async Task Every_event_of_a_subscription_has_loaders_of_its_own()
    {
        var executor = await Executor();
        await using var stream = (IResponseStream)await executor.ExecuteAsync("subscription { ticks { next { id } } }");
        await foreach (var result in stream.ReadResultsAsync())
        {
            Assert.Contains("\"next\":{\"id\":8}", result.ToJson(false), StringComparison.Ordinal);
        }

        Assert.Equal([1, 1, 1], _journal.Batches.Select(batch => batch.Count));
        Assert.Equal(3, _journal.Loaders.Distinct().Count());
    }

    [Fact]
    public async Task The_error_of_a_batch_reaches_every_key_and_is_not_remembered()
    {
        var executor = await Executor();
        _journal.Fault = new GraphQLException("no luck");
        var result = (IOperationResult)await executor.ExecuteAsync("{ nodes { next { id } } }");
        Assert.Equal(50, result.Errors!.Count(error => error.Message == "no luck"));

        _journal.Fault = new GraphQLException("no luck");
        var retried = (await executor.ExecuteAsync("{ again }")).ToJson(false);
        Assert.Equal("""{"data":{"again":1}}""", retried);
    }

    [Fact]
    public async Task A_missing_key_is_null_and_a_mutation_loads_each_field_in_turn()
    {
        var executor = await Executor();
        Assert.Equal("""{"data":{"find":null}}""", (await executor.ExecuteAsync("{ find(id: -1) { id } }")).ToJson(false));
        _journal.Batches.Clear();
        Assert.Equal(
            """{"data":{"a":{"next":{"id":2}},"b":{"next":{"id":3}}}}""",
            (await executor.ExecuteAsync("mutation { a: touch(id: 1) { next { id } } b: touch(id: 2) { next { id } } }")).ToJson(false));
        Assert.Equal([1, 1], _journal.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_while_a_batch_loads_ends()
    {
        var executor = await Executor();
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (_, _) =>
        {
            using var cancellation = new CancellationTokenSource();
            var request = OperationRequestBuilder.New().SetDocument("{ nodes { next { id } } }").SetGlobalState("stuck", cancellation).Build();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync(request, cancellation.Token));
        });
        Assert.DoesNotContain("errors", (await executor.ExecuteAsync("{ nodes { next { id } } }")).ToJson(false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_gives_up_waiting_leaves_the_batch_to_the_others()
    {
        var executor = await Executor();
        using var cancellation = new CancellationTokenSource();
        _journal.Loading = () => cancellation.Cancel();
        var request = OperationRequestBuilder.New().SetDocument("{ impatient nodes { next { id } } }").SetGlobalState("patience", cancellation).Build();
        var json = (await executor.ExecuteAsync(request)).ToJson(false);
        Assert.Contains("\"impatient\":\"gave up\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", json, StringComparison.Ordinal);
        Assert.Single(_journal.Batches);
    }

    [Fact]
    public async Task Outside_of_an_execution_a_loader_loads_too()
    {
        var executor = await Executor();
        await using var scope = executor.Services.CreateAsyncScope();
        var nodes = await scope.ServiceProvider.GetRequiredService<NextLoader>().LoadAsync([1, 2, 1]);
        Assert.Equal([2, 3, 2], nodes.Select(node => node!.Id));
    }

    [Fact]
    public async Task A_loader_is_known_by_its_interface()
    {
        var executor = await Executor();
        Assert.Equal("""{"data":{"sum":9}}""", (await executor.ExecuteAsync("{ sum }")).ToJson(false));
        Assert.Single(_journal.Batches);
    }

    private async Task<IRequestExecutor> Executor(Action<DataLoaderOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_journal).AddScoped<Asking>();
        services.AddTransient(_ =>
        {
            var options = new DataLoaderOptions();
            configure?.Invoke(options);
            return options;
        });
        return await services.AddGraphQLServer().AddQueryType<NodeQueries>().AddMutationType<NodeMutations>().AddSubscriptionType<NodeSubscriptions>()
            .AddDataLoader<INextLoader, NextLoader>().BuildRequestExecutorAsync();
    }

    internal sealed class Journal
    {
        public ConcurrentQueue<IReadOnlyList<int>> Batches { get; } = [];

        public ConcurrentQueue<object> Loaders { get; } = [];

        /// <summary>What the next batch fails with.</summary>
        public Exception? Fault { get; set; }

        public Action? Loading { get; set; }
    }

    internal interface INextLoader : IDataLoader<int, Node>;

    internal sealed record Node(int Id, [property: GraphQLIgnore] int Depth)
    {
        /// <summary>Some resolvers load at once, some after a while; each batch holds all of a level.</summary>
        public async Task<Node?> GetNextAsync(NextLoader loader, [GlobalState] ConcurrentBag<int>? batches, [GlobalState] CancellationTokenSource? stuck, CancellationToken cancellationToken)
        {
            for (var i = 0; i < Id % 4; i++)
            {
                await Task.Yield();
            }

            loader.Observe(batches, stuck, Depth + 1);
            var next = Id % 3 == 0 ? await FarAsync(loader, cancellationToken) : await loader.LoadAsync(Id, cancellationToken);
            return next is null ? null : next with { Depth = Depth + 1 };
        }

        /// <summary>As library code waits.</summary>
        private async Task<Node?> FarAsync(NextLoader loader, CancellationToken cancellationToken) =>
            await loader.LoadAsync(Id, cancellationToken).ConfigureAwait(false);
    }

    internal sealed class NextLoader : BatchDataLoader<int, Node>, INextLoader
    {
        private readonly Journal _journal;
        private ConcurrentBag<int>? _batches;
        private CancellationTokenSource? _stuck;
        private int _depth;

        public NextLoader(Journal journal, IBatchScheduler scheduler, DataLoaderOptions options)
            : base(scheduler, options)
        {
            _journal = journal;
            journal.Loaders.Enqueue(this);
        }

        public void Observe(ConcurrentBag<int>? batches, CancellationTokenSource? stuck, int depth) => (_batches, _stuck, _depth) = (batches, stuck, depth);

        protected override async Task<IReadOnlyDictionary<int, Node>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            _journal.Batches.Enqueue(keys);
            _batches?.Add(_depth);
            _journal.Loading?.Invoke();
            if (_stuck is { } stuck)
            {
                _ = Task.Run(stuck.Cancel, CancellationToken.None);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            if (_journal.Fault is { } fault)
            {
                _journal.Fault = null;
                await Task.Yield();
                throw fault;
            }

            if (keys.Count % 2 == 0)
            {
                await Task.Yield();
            }

            // Each level has keys of its own.
            return keys.Where(key => key >= 0).ToDictionary(key => key, key => new Node(_depth == 0 || _batches is null ? key + 1 : key + 1000, 0));
        }
    }

    internal sealed class Asking
    {
        private readonly INextLoader _loader;

        public Asking(INextLoader loader) => _loader = loader;

        public async Task<int> SumAsync() => (await Task.WhenAll(Enumerable.Range(1, 3).Select(id => _loader.LoadAsync(id)))).Sum(node => node!.Id);
    }

    [GraphQLName("Query")]
    internal sealed class NodeQueries
    {
        public async Task<IReadOnlyList<Node>> GetNodesAsync()
        {
            await Task.Yield();
            return [.. Enumerable.Range(0, 50).Select(id => new Node(id, 0))];
        }

        public Task<Node?> FindAsync(int id, NextLoader loader) => loader.LoadAsync(id);

        public async Task<int> GetAgainAsync(NextLoader loader)
        {
            try
            {
                await loader.LoadAsync(0);
            }
            catch (GraphQLException)
            {
                return (await loader.LoadAsync(0))!.Id;
            }

            return 0;
        }

        public async Task<string> GetImpatientAsync(NextLoader loader, [GlobalState] CancellationTokenSource patience)
        {
            try
            {
                return (await loader.LoadAsync(1000, patience.Token))!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (OperationCanceledException)
            {
                return "gave up";
            }
        }

        public async Task<int> GetSumAsync([Service] Asking asking)
        {
            await Task.Yield();
            return await asking.SumAsync();
        }
    }

    [GraphQLName("Mutation")]
    internal sealed class NodeMutations
    {
        public Node Touch(int id) => new(id, 0);
    }

    [GraphQLName("Subscription")]
    internal sealed class NodeSubscriptions
    {
        public async IAsyncEnumerable<int> Count([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return i;
            }
        }

        [Subscribe(With = nameof(Count))]
        public Node Ticks([EventMessage] int message) => new(7 + (0 * message), 0);
    }
}
