using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Inputs;

/// <summary>Compiles what makes a C# object out of an input object's field values.</summary>
internal static class InputObjectFactory
{
    private static readonly FieldInfo s_missing = typeof(InputObjectFactory).GetField(nameof(s_missingValue), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly object s_missingValue = Missing.Value;

    /// <summary>The parameter of the chosen constructor that sets a property; null when a setter does.</summary>
    public static ParameterInfo? Parameter(Type type, PropertyInfo property) =>
        Constructor(type)?.GetParameters().FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Compiles the factory; it takes one value for each property, converted, or <see cref="Missing"/>.</summary>
    public static Func<object?[], object> Compile(Type type, IReadOnlyList<PropertyInfo> properties)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var instance = Expression.Variable(type, "instance");
        var constructor = Constructor(type);
        var byConstructor = new HashSet<int>();
        var arguments = new List<Expression>();
        foreach (var parameter in constructor?.GetParameters() ?? [])
        {
            var index = IndexOf(properties, parameter);
            if (index < 0)
            {
                throw new SchemaException($"The constructor parameter `{parameter.Name}` of the input type `{type}` has no property.");
            }

            byConstructor.Add(index);
            arguments.Add(Read(values, index, parameter.ParameterType, parameter));
        }

        var body = new List<Expression>
        {
            Expression.Assign(instance, constructor is null ? Expression.New(type) : Expression.New(constructor, arguments)),
        };
        for (var i = 0; i < properties.Count; i++)
        {
            if (byConstructor.Contains(i))
            {
                continue;
            }

            var value = Expression.ArrayIndex(values, Expression.Constant(i));
            body.Add(Expression.IfThen(
                Expression.ReferenceNotEqual(value, Expression.Field(null, s_missing)),
                Expression.Assign(Expression.Property(instance, properties[i]), Unbox(value, properties[i].PropertyType))));
        }

        body.Add(Expression.Convert(instance, typeof(object)));
        return Deferred.Function<object?[], object>(Expression.Block([instance], body), values);
    }

    /// <summary>The parameterless constructor where there is one, else the longest whose parameters all are properties; null for a plain struct.</summary>
    private static ConstructorInfo? Constructor(Type type)
    {
        var constructors = type.GetConstructors();
        if (type.GetConstructor(Type.EmptyTypes) is { } simple && type.GetProperties().All(property => property.CanWrite))
        {
            return simple;
        }

        var names = type.GetProperties().Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var chosen = constructors
            .Where(candidate => candidate.GetParameters().All(parameter => names.Contains(parameter.Name!)))
            .MaxBy(candidate => candidate.GetParameters().Length);
        return chosen ?? (type.IsValueType ? null : throw new SchemaException($"The input type `{type}` has no constructor whose parameters are all properties."));
    }

    private static int IndexOf(IReadOnlyList<PropertyInfo> properties, ParameterInfo parameter)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (string.Equals(properties[i].Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static ConditionalExpression Read(ParameterExpression values, int index, Type type, ParameterInfo parameter)
    {
        var value = Expression.ArrayIndex(values, Expression.Constant(index));
        var otherwise = parameter is { HasDefaultValue: true, DefaultValue: { } given }
            ? (Expression)Expression.Convert(Expression.Constant(given), type)
            : Expression.Default(type);
        return Expression.Condition(
            Expression.ReferenceEqual(value, Expression.Field(null, s_missing)),
            otherwise,
            Unbox(value, type));
    }

    private static Expression Unbox(Expression value, Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null
        ? Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(type), Expression.Convert(value, type))
        : Expression.Convert(value, type);
}
