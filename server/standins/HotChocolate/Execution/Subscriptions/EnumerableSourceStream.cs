using System.Runtime.CompilerServices;

namespace HotChocolate.Execution.Subscriptions;

/// <summary>A source stream over an asynchronous sequence.</summary>
internal sealed class EnumerableSourceStream<T>(IAsyncEnumerable<T> events) : ISourceStream<T>
{
    public IAsyncEnumerable<T> ReadEventsAsync() => events;

    IAsyncEnumerable<object?> ISourceStream.ReadEventsAsync() => Boxed();

    public ValueTask DisposeAsync() => default;

    private async IAsyncEnumerable<object?> Boxed([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in events.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }
}
