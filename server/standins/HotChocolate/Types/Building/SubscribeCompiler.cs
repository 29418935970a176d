using System.Reflection;
using HotChocolate.Execution.Subscriptions;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Building;

/// <summary>Compiles what opens the stream of events of a subscription field: a method of the class, or a topic.</summary>
internal sealed class SubscribeCompiler(SchemaBuildContext context, ResolverCompiler compiler)
{
    public SubscribeDelegate Compile(MethodInfo method, SubscribeAttribute attribute, Type? resolverType, IReadOnlyList<MemberInfo> siblings, FieldConfiguration field)
    {
        if (attribute.With is null)
        {
            return Topics.Compile(method, attribute, field);
        }

        var opener = siblings.OfType<MethodInfo>().FirstOrDefault(candidate => candidate.Name == attribute.With)
            ?? throw new SchemaException($"There is no public method `{attribute.With}` to open its stream.");
        BindArguments(method, opener, field);
        var call = compiler.CompileCall(opener, resolverType);
        return async resolver => SourceStream.From(await Awaited(call(resolver)));
    }

    /// <summary>Both methods take the field's arguments by position, so that they must begin with the same.</summary>
    private void BindArguments(MethodInfo method, MethodInfo opener, FieldConfiguration field)
    {
        var mapped = method.GetParameters().Where(compiler.IsArgument).Select(Naming.Argument).ToList();
        var opened = opener.GetParameters().Where(compiler.IsArgument).ToList();
        for (var i = 0; i < opened.Count; i++)
        {
            var name = Naming.Argument(opened[i]);
            if (i < mapped.Count && mapped[i] != name)
            {
                throw new SchemaException($"The arguments of `{method.Name}` and `{opener.Name}` come in another order.");
            }

            if (i >= mapped.Count)
            {
                field.Arguments.Add(context.Inputs.Argument(opened[i]));
            }
        }
    }

    private static async ValueTask<object?> Awaited(object? result)
    {
        switch (result)
        {
            case Task task:
                await task;
                return task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
            case null:
                return null;
        }

        var type = result.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            ? await Awaited(type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(result, null))
            : result;
    }
}
