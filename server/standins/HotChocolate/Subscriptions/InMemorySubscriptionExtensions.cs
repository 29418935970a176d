using HotChocolate.Execution.Configuration;
using HotChocolate.Subscriptions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers subscriptions within the process.</summary>
public static class InMemorySubscriptionExtensions
{
    /// <summary>Adds <see cref="ITopicEventSender" /> and <see cref="ITopicEventReceiver" /> whose topics live in this process.</summary>
    /// <param name="builder">The schema's builder.</param>
    /// <param name="options">Names and buffers; null for the defaults.</param>
    /// <returns>The builder.</returns>
    public static IRequestExecutorBuilder AddInMemorySubscriptions(this IRequestExecutorBuilder builder, SubscriptionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(new InMemoryPubSub(options ?? new SubscriptionOptions()));
        builder.Services.TryAddSingleton<ITopicEventSender>(services => services.GetRequiredService<InMemoryPubSub>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(services => services.GetRequiredService<InMemoryPubSub>());
        return builder;
    }
}
