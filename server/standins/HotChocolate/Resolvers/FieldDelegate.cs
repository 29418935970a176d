using HotChocolate.Execution;

namespace HotChocolate.Resolvers;

/// <summary>Yields the value of a field.</summary>
internal delegate ValueTask<object?> FieldDelegate(ResolverContext context);

/// <summary>Opens the stream of events of a subscription field.</summary>
internal delegate ValueTask<ISourceStream> SubscribeDelegate(ResolverContext context);
