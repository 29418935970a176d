using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using HotChocolate.Data.Sorting;
using HotChocolate.Types.Building;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Resolvers;

/// <summary>Decides for each parameter of a resolver where its value comes from, and writes the expression that fetches it.</summary>
internal sealed class ParameterBinder(SchemaBuildContext context)
{
    private readonly IServiceProviderIsService? _services = context.Services.GetService<IServiceProviderIsService>();

    public bool IsArgument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return !(type == typeof(CancellationToken) || type == typeof(ClaimsPrincipal) || type == typeof(HttpContext)
            || type == typeof(IResolverContext) || type == typeof(IServiceProvider) || type == typeof(ISchema) || type == typeof(ISortingContext)
            || parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute))
            || parameter.IsDefined(typeof(GlobalStateAttribute)) || typeof(DbContext).IsAssignableFrom(type)
            || IsService(parameter));
    }

    public IEnumerable<Expression> Bind(MethodInfo method, ParameterExpression resolver)
    {
        var position = 0;
        foreach (var parameter in method.GetParameters())
        {
            yield return IsArgument(parameter)
                ? Cast(Expression.Call(resolver, nameof(ResolverContext.Argument), null, Expression.Constant(position++)), parameter.ParameterType)
                : Bind(parameter, resolver);
        }
    }

    private Expression Bind(ParameterInfo parameter, ParameterExpression resolver)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return Expression.Property(resolver, nameof(ResolverContext.RequestAborted));
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return Expression.Property(resolver, nameof(ResolverContext.User));
        }

        if (type == typeof(HttpContext))
        {
            return Expression.Property(resolver, nameof(ResolverContext.HttpContext));
        }

        if (type == typeof(IServiceProvider))
        {
            return Expression.Property(resolver, nameof(ResolverContext.Services));
        }

        if (type == typeof(ISchema))
        {
            return Expression.Property(resolver, nameof(ResolverContext.Schema));
        }

        if (type == typeof(IResolverContext))
        {
            return Expression.Convert(resolver, type);
        }

        if (type == typeof(ISortingContext))
        {
            return Expression.Convert(Expression.Call(typeof(SortingContext), nameof(SortingContext.ForResolver), null, resolver), type);
        }

        if (parameter.IsDefined(typeof(ParentAttribute)) || parameter.IsDefined(typeof(EventMessageAttribute)))
        {
            return Cast(Expression.Property(resolver, nameof(ResolverContext.ParentObject)), type);
        }

        if (parameter.GetCustomAttribute<GlobalStateAttribute>() is { } state)
        {
            return Cast(Expression.Call(resolver, nameof(ResolverContext.GlobalState), null, Expression.Constant(state.Key ?? parameter.Name!)), type);
        }

        if (typeof(DbContext).IsAssignableFrom(type))
        {
            return Expression.Call(resolver, nameof(ResolverContext.CreateDbContext), [type]);
        }

        var services = Expression.Property(resolver, nameof(ResolverContext.Services));
        var isOptional = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return Expression.Call(
            typeof(ServiceProviderServiceExtensions),
            isOptional ? nameof(ServiceProviderServiceExtensions.GetService) : nameof(ServiceProviderServiceExtensions.GetRequiredService),
            [type],
            services);
    }

    private bool IsService(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ServiceAttribute)))
        {
            return true;
        }

        var isCollection = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);
        return !type.IsValueType && type != typeof(string) && !isCollection && _services?.IsService(type) == true;
    }

    private static Expression Cast(Expression value, Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null
        ? Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(type), Expression.Convert(value, type))
        : Expression.Convert(value, type);
}
