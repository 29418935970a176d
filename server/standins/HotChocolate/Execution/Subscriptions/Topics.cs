using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using HotChocolate.Resolvers;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using HotChocolate.Types.Building;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Subscriptions;

/// <summary>Compiles subscriptions that listen to a topic.</summary>
internal static partial class Topics
{
    private static readonly MethodInfo s_open = typeof(Topics).GetMethod(nameof(OpenAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static SubscribeDelegate Compile(MethodInfo method, SubscribeAttribute attribute, FieldConfiguration field)
    {
        var message = attribute.MessageType
            ?? method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(EventMessageAttribute)))?.ParameterType
            ?? throw new SchemaException("A subscription to a topic needs an [EventMessage] parameter.");
        var open = s_open.MakeGenericMethod(message).CreateDelegate<Func<ResolverContext, string, ValueTask<ISourceStream>>>();
        var name = Name(method, field);
        return context => open(context, name(context));
    }

    private static async ValueTask<ISourceStream> OpenAsync<T>(ResolverContext context, string topic) =>
        await context.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<T>(topic, context.RequestAborted);

    /// <summary>The topic: an argument's value, a pattern with arguments' values in it, or the method's name.</summary>
    private static Func<ResolverContext, string> Name(MethodInfo method, FieldConfiguration field)
    {
        if (method.GetParameters().FirstOrDefault(parameter => parameter.IsDefined(typeof(TopicAttribute))) is { } source)
        {
            var argument = Argument(field, Naming.Argument(source));
            return context => Text(context, argument);
        }

        var pattern = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        var arguments = Placeholder().Matches(pattern).ToDictionary(match => match.Value, match => Argument(field, match.Groups[1].Value));
        return arguments.Count == 0 ? _ => pattern : context => Placeholder().Replace(pattern, match => Text(context, arguments[match.Value]));
    }

    private static InputField Argument(FieldConfiguration field, string name) => field.Arguments.Find(argument => argument.Name == name)
        ?? throw new SchemaException($"Its topic names the argument `{name}`, which it has not.");

    private static string Text(ResolverContext context, InputField argument) =>
        Convert.ToString(context.Argument(argument.Index), CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
