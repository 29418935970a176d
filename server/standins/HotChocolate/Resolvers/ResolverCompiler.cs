using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Building;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>Makes delegates of C# members, which are checked when the schema is built and compiled when they are first called.</summary>
internal sealed class ResolverCompiler(SchemaBuildContext context)
{
    private readonly Dictionary<Type, Expression> _instances = [];
    private readonly ParameterBinder _parameters = new(context);

    /// <summary>A delegate that reads the member from its parent at once; null when it needs arguments, services or time.</summary>
    public Func<object, object?>? CompilePure(MemberInfo member, Type? resolverType)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        if (member is PropertyInfo property)
        {
            if (IsAwaitable(property.PropertyType))
            {
                return null;
            }

            var target = resolverType is null ? Expression.Convert(parent, property.DeclaringType!) : Instance(resolverType, null);
            return target is null ? null : Lambda(Expression.Property(IsStatic(property) ? null : target, property), parent);
        }

        var method = (MethodInfo)member;
        if (IsAwaitable(method.ReturnType) || method.ReturnType == typeof(void)
            || method.GetParameters().Any(parameter => !parameter.IsDefined(typeof(ParentAttribute))))
        {
            return null;
        }

        var instance = method.IsStatic ? null : resolverType is null ? Expression.Convert(parent, method.DeclaringType!) : Instance(resolverType, null);
        if (instance is null && !method.IsStatic)
        {
            return null;
        }

        var arguments = method.GetParameters().Select(parameter => Expression.Convert(parent, parameter.ParameterType));
        return Lambda(Expression.Call(instance, method, arguments), parent);
    }

    /// <summary>A delegate that resolves the member.</summary>
    public FieldDelegate Compile(MemberInfo member, Type? resolverType)
    {
        var resolver = Expression.Parameter(typeof(ResolverContext), "context");
        var resolve = Deferred.Function<ResolverContext, ValueTask<object?>>(Adapt(Call(member, resolverType, resolver)), resolver);
        return context => resolve(context);
    }

    /// <summary>A delegate that calls a method as it is, whatever it returns.</summary>
    public Func<ResolverContext, object?> CompileCall(MethodInfo method, Type? resolverType)
    {
        var resolver = Expression.Parameter(typeof(ResolverContext), "context");
        return Deferred.Function<ResolverContext, object?>(Expression.Convert(Call(method, resolverType, resolver), typeof(object)), resolver);
    }

    public bool IsArgument(ParameterInfo parameter) => _parameters.IsArgument(parameter);

    private Expression Call(MemberInfo member, Type? resolverType, ParameterExpression resolver)
    {
        var isStatic = member is MethodInfo { IsStatic: true } || (member is PropertyInfo info && IsStatic(info));
        var instance = isStatic ? null
            : resolverType is null ? Expression.Convert(Expression.Property(resolver, nameof(ResolverContext.ParentObject)), member.DeclaringType!)
            : Instance(resolverType, resolver);
        return member is PropertyInfo property
            ? Expression.Property(instance, property)
            : Expression.Call(instance, (MethodInfo)member, _parameters.Bind((MethodInfo)member, resolver));
    }

    /// <summary>The object that carries the resolvers: a service of the request where it is one, else one object for the schema's life.</summary>
    private Expression? Instance(Type type, ParameterExpression? resolver)
    {
        if (context.Services.GetService<IServiceProviderIsService>()?.IsService(type) == true)
        {
            return resolver is null ? null : Expression.Call(resolver, nameof(ResolverContext.Service), [type]);
        }

        if (!_instances.TryGetValue(type, out var instance))
        {
            var lazy = new Lazy<object>(() => ActivatorUtilities.CreateInstance(context.Services, type));
            instance = Expression.Convert(Expression.Property(Expression.Constant(lazy), nameof(Lazy<>.Value)), type);
            _instances.Add(type, instance);
        }

        return instance;
    }

    private static Func<object, object?> Lambda(Expression body, ParameterExpression parent) =>
        Deferred.Function<object, object?>(Expression.Convert(body, typeof(object)), parent);

    private static bool IsStatic(PropertyInfo property) => property.GetMethod!.IsStatic;

    private static bool IsAwaitable(Type type) => type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(Task<>) || definition == typeof(ValueTask<>)));

    private static Expression Adapt(Expression call)
    {
        var type = call.Type;
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }

        if (!IsAwaitable(type))
        {
            return Expression.New(typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object)));
        }

        var isGeneric = type.IsGenericType;
        var name = type.Name.StartsWith(nameof(ValueTask), StringComparison.Ordinal) ? nameof(Awaiting.ValueTask) : nameof(Awaiting.Task);
        var method = typeof(Awaiting).GetMethods().Single(candidate => candidate.Name == name && candidate.IsGenericMethod == isGeneric);
        return Expression.Call(isGeneric ? method.MakeGenericMethod(type.GetGenericArguments()) : method, call);
    }

    private static class Awaiting
    {
        public static async ValueTask<object?> Task<T>(Task<T> task) => await task;

        public static async ValueTask<object?> Task(Task task)
        {
            await task;
            return null;
        }

        public static ValueTask<object?> ValueTask<T>(ValueTask<T> task) => task.IsCompletedSuccessfully ? new(task.Result) : Task(task.AsTask());

        public static async ValueTask<object?> ValueTask(ValueTask task)
        {
            await task;
            return null;
        }
    }
}
