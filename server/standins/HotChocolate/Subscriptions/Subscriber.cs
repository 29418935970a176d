using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HotChocolate.Execution;

namespace HotChocolate.Subscriptions;

/// <summary>One subscriber's bounded buffer, and the stream that reads it.</summary>
internal sealed class Subscriber<TMessage> : ISourceStream<TMessage>
{
    private readonly string _topicName;
    private readonly int _capacity;
    private readonly Channel<TMessage> _buffer;

    public Subscriber(string topicName, int capacity, TopicBufferFullMode fullMode)
    {
        (_topicName, _capacity) = (topicName, capacity);
        _buffer = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity)
        {
            SingleReader = true,
            FullMode = fullMode switch
            {
                TopicBufferFullMode.DropNewest => BoundedChannelFullMode.DropNewest,
                TopicBufferFullMode.DropOldest => BoundedChannelFullMode.DropOldest,
                TopicBufferFullMode.DropWrite => BoundedChannelFullMode.DropWrite,
                _ => BoundedChannelFullMode.Wait,
            },
        });
    }

    /// <summary>Takes the subscriber off its topic.</summary>
    public Action Left { get; set; } = () => { };

    public void Post(TMessage message)
    {
        if (!_buffer.Writer.TryWrite(message) && _buffer.Writer.TryComplete(new SubscriberTooSlowException(_topicName, _capacity)))
        {
            Left();
        }
    }

    public void Complete() => _buffer.Writer.TryComplete();

    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _buffer.Reader.ReadAllAsync();

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => ReadUntypedAsync();

    public ValueTask DisposeAsync()
    {
        Complete();
        Left();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<object?> ReadUntypedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in _buffer.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return message;
        }
    }
}
