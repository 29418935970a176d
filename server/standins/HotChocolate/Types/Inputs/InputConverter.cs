using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using HotChocolate.Types.Building;

namespace HotChocolate.Types.Inputs;

/// <summary>
/// Turns coerced values (scalars in their own C# type, lists as arrays of objects) into the C# type of a parameter or property.
/// A value left out becomes the default of the type.
/// </summary>
internal static class InputConverter
{
    private static readonly ConcurrentDictionary<Type, Func<object?, object?>> s_converters = new();

    public static Func<object?, object?> For(Type type) => s_converters.GetOrAdd(type, Create);

    private static Func<object?, object?> Create(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Generic(nameof(ToOptional), type.GetGenericArguments()[0]);
        }

        if (ClrType.TryGetElementType(type, out var element))
        {
            return List(type, element);
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        return value => value is null or Missing ? null : target.IsInstanceOfType(value) ? value : Change(value, target);
    }

    private static Func<object?, object?> List(Type type, Type element)
    {
        var name = type.IsArray || type.IsAssignableFrom(element.MakeArrayType()) ? nameof(ToArray)
            : type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? nameof(ToList)
            : type.IsAssignableFrom(typeof(HashSet<>).MakeGenericType(element)) ? nameof(ToSet)
            : throw new SchemaException($"An input list cannot become a `{type}`.");
        return Generic(name, element);
    }

    private static Func<object?, object?> Generic(string method, Type argument) => (Func<object?, object?>)typeof(InputConverter)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(argument)
        .Invoke(null, null)!;

    private static Func<object?, object?> ToOptional<T>() => value =>
        value is Missing ? default(Optional<T>) : new Optional<T>((T?)For(typeof(T))(value));

    private static Func<object?, object?> ToArray<T>() => Array<T>;

    private static Func<object?, object?> ToList<T>() => value => Array<T>(value) is { } array ? new List<T>(array) : null;

    private static Func<object?, object?> ToSet<T>() => value => Array<T>(value) is { } array ? new HashSet<T>(array) : null;

    private static T[]? Array<T>(object? value)
    {
        if (value is null or Missing)
        {
            return null;
        }

        var convert = For(typeof(T));
        var items = (object?[])value;
        var array = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            array[i] = (T)convert(items[i])!;
        }

        return array;
    }

    private static object Change(object value, Type target)
    {
        try
        {
            return (value, target) switch
            {
                (DateTimeOffset time, _) when target == typeof(DateTime) => time.UtcDateTime,
                (string text, _) when target == typeof(Guid) => Guid.Parse(text),
                (string text, _) when target == typeof(Uri) => new Uri(text, UriKind.RelativeOrAbsolute),
                (string text, { IsEnum: true }) => Enum.Parse(target, text, ignoreCase: true),
                (_, _) when typeof(System.Text.Json.JsonElement) == target => System.Text.Json.JsonSerializer.SerializeToElement(value),
                (_, _) when typeof(System.Text.Json.Nodes.JsonNode).IsAssignableFrom(target) => System.Text.Json.JsonSerializer.SerializeToNode(value)!,
                _ => Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException or UriFormatException or ArgumentException)
        {
            throw new LeafCoercionException($"The value {Scalars.ValuePrinter.Print(value)} is out of place.");
        }
    }
}
