using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Subscriptions;

/// <summary>Topics within one process.</summary>
[Trait("Req", "G-API")]
public sealed class InMemorySubscriptionTests
{
    private readonly InMemoryPubSub _topics = new(new SubscriptionOptions { TopicBufferCapacity = 2 });

    [Fact]
    public async Task EverySubscriberReceivesWhatIsSentAfterItSubscribed()
    {
        await _topics.SendAsync("t", 0);
        await using var first = await _topics.SubscribeAsync<int>("t");
        await _topics.SendAsync("t", 1);
        await using var second = await _topics.SubscribeAsync<int>("t");
        await _topics.SendAsync("t", 2);
        await _topics.CompleteAsync("t");
        Assert.Equal([1, 2], await ReadAll(first));
        Assert.Equal([2], await ReadAll(second));
    }

    [Fact]
    public async Task TopicsDoNotMix()
    {
        await using var stream = await _topics.SubscribeAsync<string>("a");
        await _topics.SendAsync("b", "other");
        await _topics.SendAsync("a", "mine");
        await _topics.CompleteAsync("a");
        Assert.Equal(["mine"], await ReadAll(stream));
    }

    [Fact]
    public async Task AReaderWaitsForTheNextMessage()
    {
        await using var stream = await _topics.SubscribeAsync<string>("t");
        await using var events = stream.ReadEventsAsync().GetAsyncEnumerator();
        var next = events.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await _topics.SendAsync("t", "hello");
        Assert.True(await next);
        Assert.Equal("hello", events.Current);
    }

    [Fact]
    public async Task AWaitingReaderCanBeCancelled()
    {
        await using var stream = await _topics.SubscribeAsync<string>("t");
        using var stop = new CancellationTokenSource();
        await using var events = ((ISourceStream)stream).ReadEventsAsync().GetAsyncEnumerator(stop.Token);
        var next = events.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task ASlowSubscriberIsDroppedWithAnErrorAndOthersAreNot()
    {
        await using var slow = await _topics.SubscribeAsync<int>("t");
        await using var roomy = await _topics.SubscribeAsync<int>("t", bufferCapacity: 10, bufferFullMode: null);
        for (var i = 0; i < 4; i++)
        {
            await _topics.SendAsync("t", i);
        }

        var received = new List<int>();
        var error = await Assert.ThrowsAsync<SubscriberTooSlowException>(async () =>
        {
            await foreach (var message in slow.ReadEventsAsync())
            {
                received.Add(message);
            }
        });
        Assert.Equal([0, 1], received);
        Assert.Contains("2 messages behind", error.Message, StringComparison.Ordinal);
        await _topics.CompleteAsync("t");
        Assert.Equal([0, 1, 2, 3], await ReadAll(roomy));
    }

    [Theory]
    [InlineData(TopicBufferFullMode.DropOldest, new[] { 2, 3 })]
    [InlineData(TopicBufferFullMode.DropNewest, new[] { 0, 3 })]
    [InlineData(TopicBufferFullMode.DropWrite, new[] { 0, 1 })]
    public async Task OtherModesDropMessages(TopicBufferFullMode mode, int[] left)
    {
        await using var stream = await _topics.SubscribeAsync<int>("t", 2, mode);
        for (var i = 0; i < 4; i++)
        {
            await _topics.SendAsync("t", i);
        }

        await _topics.CompleteAsync("t");
        Assert.Equal(left, await ReadAll(stream));
    }

    [Fact]
    public async Task NoTopicOutlivesItsSubscribers()
    {
        var first = await _topics.SubscribeAsync<int>("t");
        var second = await _topics.SubscribeAsync<int>("t");
        var dropped = await _topics.SubscribeAsync<int>("u", 1, TopicBufferFullMode.DropSubscriber);
        Assert.Equal(2, _topics.TopicCount);
        await _topics.SendAsync("u", 1);
        await _topics.SendAsync("u", 2);
        Assert.Equal(1, _topics.TopicCount);
        await first.DisposeAsync();
        Assert.Equal(1, _topics.TopicCount);
        await second.DisposeAsync();
        await second.DisposeAsync();
        await dropped.DisposeAsync();
        Assert.Equal(0, _topics.TopicCount);
        await _topics.SubscribeAsync<string>("t");
    }

    [Fact]
    public async Task ALateFarewellLeavesTheNextTopicOfThatNameAlone()
    {
        var early = await _topics.SubscribeAsync<int>("t");
        await _topics.CompleteAsync("t");
        await using var late = await _topics.SubscribeAsync<int>("t");
        await early.DisposeAsync();
        await _topics.SendAsync("t", 5);
        await _topics.CompleteAsync("t");
        Assert.Equal([5], await ReadAll(late));
    }

    [Fact]
    public async Task ATopicCarriesOneType()
    {
        await using var stream = await _topics.SubscribeAsync<int>("t");
        var error = await Assert.ThrowsAsync<InvalidMessageTypeException>(async () => await _topics.SendAsync("t", "text"));
        Assert.Equal((typeof(int), typeof(string)), (error.TopicMessageType, error.RequestedMessageType));
        await Assert.ThrowsAsync<InvalidMessageTypeException>(async () => await _topics.SubscribeAsync<string>("t"));
    }

    [Fact]
    public async Task ManySendersAndSubscribersLoseNothing()
    {
        var received = new int[8];
        var readers = new List<Task>();
        for (var i = 0; i < received.Length; i++)
        {
            var (index, stream) = (i, await _topics.SubscribeAsync<int>("t", 4000, null));
            readers.Add(Task.Run(async () =>
            {
                await foreach (var message in stream.ReadEventsAsync())
                {
                    received[index] += message;
                }
            }));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 1000; i++)
            {
                await _topics.SendAsync("t", 1);
            }
        })));
        await _topics.CompleteAsync("t");
        await Task.WhenAll(readers);
        Assert.All(received, sum => Assert.Equal(4000, sum));
    }

    [Fact]
    public async Task SenderAndReceiverShareTopics()
    {
        var builder = new Builder();
        Assert.Same(builder, builder.AddInMemorySubscriptions(new SubscriptionOptions { TopicPrefix = "p:" }));
        await using var services = builder.Services.BuildServiceProvider();
        await using var stream = await services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<int>("t");
        await services.GetRequiredService<ITopicEventSender>().SendAsync("t", 7);
        await services.GetRequiredService<ITopicEventSender>().CompleteAsync("t");
        Assert.Equal([7], await ReadAll(stream));
    }

    private static async Task<List<T>> ReadAll<T>(ISourceStream<T> stream)
    {
        var all = new List<T>();
        await foreach (var message in stream.ReadEventsAsync())
        {
            all.Add(message);
        }

        return all;
    }

    private sealed class Builder : IRequestExecutorBuilder
    {
        public string Name => "test";

        public IServiceCollection Services { get; } = new ServiceCollection();
    }
}
