using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace HotChocolate.Types.Building;

/// <summary>A C# type with what its nullable annotations say, unwrapped of tasks, <see cref="Nullable{T}"/> and <see cref="Optional{T}"/>.</summary>
/// <param name="Type">The type itself.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Element">The type of the items, when it is a list.</param>
internal sealed record ClrType(Type Type, bool IsNullable, ClrType? Element)
{
    private static readonly Type[] s_wrappers = [typeof(Task<>), typeof(ValueTask<>), typeof(Optional<>)];

    public static ClrType Of(PropertyInfo property, bool input = false) => From(property.PropertyType, new NullabilityInfoContext().Create(property), input);

    public static ClrType Of(ParameterInfo parameter) => From(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), input: true);

    public static ClrType OfReturn(MethodInfo method) => From(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter), input: false);

    public static ClrType Of(MemberInfo member) => member switch
    {
        PropertyInfo property => Of(property),
        MethodInfo method => OfReturn(method),
        _ => throw new SchemaException($"{member} can be no field."),
    };

    /// <summary>The type without annotations: references may be null.</summary>
    public static ClrType Plain(Type type) => From(type, null, input: false);

    /// <summary>The item type of a list; false for text, dictionaries and everything that is no list.</summary>
    public static bool TryGetElementType(Type type, [NotNullWhen(true)] out Type? element)
    {
        element = null;
        if (type == typeof(string) || typeof(IDictionary).IsAssignableFrom(type) || IsDictionary(type))
        {
            return false;
        }

        if (type.IsArray)
        {
            element = type.GetElementType()!;
            return true;
        }

        var list = Interfaces(type).FirstOrDefault(candidate => candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() is var definition && (definition == typeof(IEnumerable<>) || definition == typeof(IAsyncEnumerable<>)));
        element = list?.GetGenericArguments()[0];
        return element is not null;
    }

    private static bool IsDictionary(Type type) => Interfaces(type).Any(candidate => candidate.IsGenericType
        && candidate.GetGenericTypeDefinition() is var definition && (definition == typeof(IDictionary<,>) || definition == typeof(IReadOnlyDictionary<,>)));

    private static IEnumerable<Type> Interfaces(Type type) => type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();

    private static ClrType From(Type type, NullabilityInfo? info, bool input)
    {
        if (type.IsGenericType && s_wrappers.Contains(type.GetGenericTypeDefinition()))
        {
            var inner = From(type.GetGenericArguments()[0], info?.GenericTypeArguments.ElementAtOrDefault(0), input);
            return type.GetGenericTypeDefinition() == typeof(Optional<>) ? inner with { IsNullable = true } : inner;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return new(value, true, null);
        }

        var isNullable = !type.IsValueType && (input ? info?.WriteState : info?.ReadState) != NullabilityState.NotNull;
        if (input && info is { WriteState: NullabilityState.Unknown, ReadState: NullabilityState.NotNull })
        {
            isNullable = false;
        }

        if (!TryGetElementType(type, out var element))
        {
            return new(type, isNullable, null);
        }

        var elementInfo = info?.ElementType ?? (info?.GenericTypeArguments is [var single] && type.IsGenericType && single.Type == element ? single : null);
        return new(type, isNullable, From(element, elementInfo, input));
    }
}
