using System.Runtime.CompilerServices;
using HotChocolate.Authorization;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Execution;

[Trait("Req", "G-API")]
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_a_response_and_an_error_in_one_does_not_end_the_stream()
    {
        var executor = await Sample.Executor();
        await using var stream = (await executor.ExecuteAsync("subscription { onTick(limit: 3) { number limit } }")).ExpectResponseStream();
        Assert.Equal(
            [
                """{"data":{"onTick":{"number":1,"limit":3}}}""",
                """{"errors":[{"message":"two","locations":[{"line":1,"column":16}],"path":["onTick"],"extensions":{"code":"FIELD_FAILED"}}],"data":null}""",
                """{"data":{"onTick":{"number":3,"limit":3}}}""",
            ],
            await Read(stream));
    }

    [Fact]
    public async Task A_topic_with_an_argument_carries_events()
    {
        var (executor, services) = await Executor();
        await using var stream = (await executor.ExecuteAsync("""subscription { onNote(room: "r1") }""")).ExpectResponseStream();
        var sender = services.GetRequiredService<ITopicEventSender>();
        await sender.SendAsync("notes-r2", "other");
        await sender.SendAsync("notes-r1", "mine");
        await sender.CompleteAsync("notes-r1");
        Assert.Equal(["""{"data":{"onNote":"r1:mine"}}"""], await Read(stream));
    }

    [Fact]
    public async Task A_topic_without_a_name_is_called_like_the_method()
    {
        var (executor, services) = await Executor();
        await using var stream = (await executor.ExecuteAsync("subscription { onPlain }")).ExpectResponseStream();
        var sender = services.GetRequiredService<ITopicEventSender>();
        await sender.SendAsync("OnPlain", 5);
        await sender.CompleteAsync("OnPlain");
        Assert.Equal(["""{"data":{"onPlain":5}}"""], await Read(stream));
    }

    [Fact]
    public async Task A_source_that_fails_ends_with_an_error()
    {
        var (executor, _) = await Executor();
        await using var stream = (await executor.ExecuteAsync("subscription { onBroken }")).ExpectResponseStream();
        Assert.Equal(["""{"data":{"onBroken":1}}""", """{"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"UNEXPECTED_EXECUTION_ERROR"}}]}"""], await Read(stream));
    }

    [Fact]
    public async Task Disposing_the_stream_ends_its_source()
    {
        var ended = new TaskCompletionSource();
        var (executor, _) = await Executor(services => services.AddSingleton(ended));
        var stream = (await executor.ExecuteAsync("subscription { onEndless }")).ExpectResponseStream();
        await using (var results = stream.ReadResultsAsync().GetAsyncEnumerator())
        {
            Assert.True(await results.MoveNextAsync());
            var next = results.MoveNextAsync();
            await stream.DisposeAsync();
            Assert.False(await next);
        }

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
    }

    [Fact]
    public async Task A_visitor_cannot_open_a_guarded_stream()
    {
        var (executor, _) = await Executor();
        var result = (await executor.ExecuteAsync("subscription { onGuarded }")).ExpectOperationResult();
        Assert.False(result.IsDataSet);
        Assert.Equal(ErrorCodes.Authentication.NotAuthenticated, Assert.Single(result.Errors!).Code);
    }

    private static async Task<(IRequestExecutor Executor, IServiceProvider Services)> Executor(Action<IServiceCollection>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(new TaskCompletionSource());
        configure?.Invoke(collection);
        var executor = await collection.AddLogging().AddGraphQLServer()
            .AddQueryType<Empty>()
            .AddSubscriptionType<Streams>()
            .AddAuthorization()
            .AddInMemorySubscriptions()
            .BuildRequestExecutorAsync();
        return (executor, executor.Services);
    }

    private static async Task<List<string>> Read(IResponseStream stream)
    {
        var results = new List<string>();
        await foreach (var result in stream.ReadResultsAsync())
        {
            results.Add(result.ToJson(false));
        }

        return results;
    }

    [GraphQLName("Query")]
    internal sealed class Empty
    {
        public string Hello => "hi";
    }

    [GraphQLName("Subscription")]
    internal sealed class Streams
    {
        [Subscribe]
        [Topic("notes-{room}")]
        public string OnNote(string room, [EventMessage] string note) => $"{room}:{note}";

        [Subscribe]
        public int OnPlain([EventMessage] int number) => number;

        [Subscribe(With = nameof(Broken))]
        public int OnBroken([EventMessage] int number) => number;

        public async IAsyncEnumerable<int> Broken()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("source");
        }

        [Subscribe(With = nameof(EndlessAsync))]
        public int OnEndless([EventMessage] int number) => number;

        public async IAsyncEnumerable<int> EndlessAsync([Service] TaskCompletionSource ended, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                yield return 1;
                var forever = new TaskCompletionSource();
                await forever.Task.WaitAsync(cancellationToken);
                yield return 2;
            }
            finally
            {
                ended.TrySetResult();
            }
        }

        [Authorize]
        [Subscribe]
        public int OnGuarded([EventMessage] int number) => number;
    }
}
