using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using HotChocolate.Types.Building;

namespace HotChocolate.Execution.Processing;

/// <summary>Reads queries and asynchronous streams into lists, without blocking a thread.</summary>
internal static class Materialization
{
    private static readonly ConcurrentDictionary<Type, Func<object, CancellationToken, ValueTask<object>>?> s_readers = new();

    public static bool IsNeeded(object? value) => value is not null and not IList and not string && ReaderOf(value.GetType()) is not null;

    public static ValueTask<object> ToListAsync(object value, CancellationToken cancellationToken) => ReaderOf(value.GetType())!(value, cancellationToken);

    private static Func<object, CancellationToken, ValueTask<object>>? ReaderOf(Type type) => s_readers.GetOrAdd(type, static type =>
    {
        var stream = type.GetInterfaces().Append(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return stream is null || ClrType.TryGetElementType(type, out _) is false ? null : typeof(Materialization)
            .GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(stream.GetGenericArguments()[0])
            .CreateDelegate<Func<object, CancellationToken, ValueTask<object>>>();
    });

    private static async ValueTask<object> ReadAsync<T>(object value, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in ((IAsyncEnumerable<T>)value).WithCancellation(cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }
}
