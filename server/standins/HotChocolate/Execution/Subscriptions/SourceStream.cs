namespace HotChocolate.Execution.Subscriptions;

/// <summary>Makes source streams of whatever opens a subscription returns.</summary>
internal static class SourceStream
{
    public static ISourceStream From(object? source)
    {
        switch (source)
        {
            case ISourceStream stream:
                return stream;
            case null:
                throw new InvalidOperationException("The method that opens a subscription's stream returned null.");
            case IAsyncEnumerable<object?> references:
                return new EnumerableSourceStream<object?>(references);
        }

        var item = source.GetType().GetInterfaces()
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
            ?? throw new InvalidOperationException($"A subscription's stream cannot be a {source.GetType()}.");
        return (ISourceStream)Activator.CreateInstance(typeof(EnumerableSourceStream<>).MakeGenericType(item.GetGenericArguments()), source)!;
    }
}
