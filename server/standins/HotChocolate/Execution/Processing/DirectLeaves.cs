using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HotChocolate.Execution.Serialization;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Makes direct leaves of properties whose values are written as they are.</summary>
internal static class DirectLeaves
{
    private static readonly MethodInfo s_enum = typeof(DirectLeaves).GetMethod(nameof(OfEnum), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The leaf of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="type">The field's type.</param>
    /// <returns>Null where the value has to be converted, or reading it might fail.</returns>
    public static DirectLeaf? Of(PropertyInfo property, IType type)
    {
        if (!IsAutomatic(property))
        {
            return null;
        }

        return (type.NullableType(), Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
        {
            (IntType, var clr) when clr == typeof(int) => Of<int>(property, type, static (writer, value) => writer.WriteNumberValue(value)),
            (LongType, var clr) when clr == typeof(long) => Of<long>(property, type, static (writer, value) => writer.WriteNumberValue(value)),
            (FloatType, var clr) when clr == typeof(double) => Of<double>(property, type, static (writer, value) => writer.WriteNumberValue(value), double.IsFinite),
            (DecimalType, var clr) when clr == typeof(decimal) => Of<decimal>(property, type, static (writer, value) => writer.WriteNumberValue(value)),
            (BooleanType, var clr) when clr == typeof(bool) => Of<bool>(property, type, static (writer, value) => writer.WriteBooleanValue(value)),
            (UuidType, var clr) when clr == typeof(Guid) => Of<Guid>(property, type, static (writer, value) => writer.WriteStringValue(value)),
            (DateTimeType, var clr) when clr == typeof(DateTimeOffset) => Of<DateTimeOffset>(property, type, static (writer, value) => ResultWriter.WriteTime(writer, value.UtcDateTime)),
            (EnumType names, var clr) when clr == names.RuntimeType => (DirectLeaf)s_enum.MakeGenericMethod(clr).Invoke(null, [property, type, names])!,
            _ => null,
        };
    }

    private static DirectLeaf OfEnum<T>(PropertyInfo property, IType type, EnumType names)
        where T : struct, Enum
    {
        var known = names.Values.ToDictionary(value => (T)value.Value);
        return Of<T>(property, type, (writer, value) => writer.WriteStringValue(known[value].Encoded), known.ContainsKey, value => known[value].Name);
    }

    private static DirectLeaf Of<T>(PropertyInfo property, IType type, Action<Utf8JsonWriter, T> write, Func<T, bool>? isSound = null, Func<T, object?>? show = null)
        where T : struct
    {
        if (property.PropertyType == typeof(T))
        {
            return new DirectLeaf<T>(Reader<T>(property), write, isSound, show);
        }

        var isNullSound = type is not NonNullType;
        return new DirectLeaf<T?>(
            Reader<T?>(property),
            WriteOrNull,
            value => value is { } given ? isSound is null || isSound(given) : isNullSound,
            value => value is { } given && show is not null ? show(given) : value);

        void WriteOrNull(Utf8JsonWriter writer, T? value)
        {
            if (value is { } given)
            {
                write(writer, given);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private static Func<object, T> Reader<T>(PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        return Deferred.Function<object, T>(Expression.Property(Expression.Convert(parent, property.DeclaringType!), property), parent);
    }

    private static bool IsAutomatic(PropertyInfo property) =>
        property.GetMethod is { IsStatic: false } getter && (!getter.IsVirtual || getter.IsFinal) && getter.IsDefined(typeof(CompilerGeneratedAttribute), false);
}
