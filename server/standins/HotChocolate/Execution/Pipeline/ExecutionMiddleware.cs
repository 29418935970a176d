using System.Collections.Concurrent;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Fetching;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Executes the operation: the end of the pipeline.</summary>
internal sealed class ExecutionMiddleware(Schema schema, IServiceProvider services, ErrorHandler errors, RequestExecutorOptions options, TimeProvider time)
{
    public async ValueTask InvokeAsync(RequestContext context)
    {
        if (context.Operation!.Definition.Operation == OperationType.Subscription)
        {
            await SubscribeAsync(context);
            return;
        }

        if (context.Request.Services is { } given)
        {
            context.Result = await ExecuteAsync(context, given, State(context.Request), null, context.RequestAborted);
            return;
        }

        await using var scope = services.CreateAsyncScope();
        context.Result = await ExecuteAsync(context, scope.ServiceProvider, State(context.Request), null, context.RequestAborted);
    }

    private async Task<IOperationResult> ExecuteAsync(
        RequestContext context, IServiceProvider requestServices, IDictionary<string, object?> contextData, object? root, CancellationToken requestAborted)
    {
        var operation = context.Operation!;
        var state = new ExecutionState(schema, requestServices, contextData, context.Variables, errors, requestAborted);
        var result = new ObjectResult(operation.Selections, null, 0);
        var executor = new FieldExecutor(state);
        await DataLoaderScope.RunAsync(state, () => operation.Definition.Operation == OperationType.Mutation
            ? executor.ExecuteSeriallyAsync(result, root)
            : executor.ExecuteAsync(result, root));
        return new OperationResult(result.IsDiscarded ? null : result, isDataSet: true, state.Errors.Count == 0 ? null : state.Errors);
    }

    /// <summary>Opens the stream of events; each is executed in a scope and a time of its own. Specification section 6.2.3.</summary>
    private async ValueTask SubscribeAsync(RequestContext context)
    {
        var owned = context.Request.Services is null ? services.CreateAsyncScope() : (AsyncServiceScope?)null;
        var contextData = State(context.Request);
        var state = new ExecutionState(
            schema, context.Request.Services ?? owned!.Value.ServiceProvider, contextData, context.Variables, errors, context.SubscriptionAborted);
        var selection = context.Operation!.Selections.Selections[0];
        var node = new ObjectResult(context.Operation.Selections, null, 0);
        ISourceStream source;
        try
        {
            var open = selection.Field.Subscribe ?? throw new InvalidOperationException($"The field `{selection.Field.Name}` is no subscription.");
            source = await open(new ResolverContext(state, selection, null, node, 0));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            state.Report(exception, selection, node, 0);
            await ReleaseAsync(owned);
            context.Result = OperationResult.FromErrors(state.Errors);
            return;
        }

        context.Result = new ResponseStream(
            source,
            (message, cancellationToken) => ExecuteEventAsync(context, contextData, message, cancellationToken),
            exception => OperationResult.FromErrors([.. ErrorHandler.Of(exception).Select(errors.Handle)]),
            () => ReleaseAsync(owned),
            context.SubscriptionAborted);
    }

    private async Task<IOperationResult> ExecuteEventAsync(RequestContext context, IDictionary<string, object?> contextData, object? message, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        using var timeout = new CancellationTokenSource(options.ExecutionTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ExecuteAsync(context, scope.ServiceProvider, new Dictionary<string, object?>(contextData), message, linked.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return OperationResult.FromErrors([TimeoutMiddleware.TimeoutError(options.ExecutionTimeout)]);
        }
    }

    private static ValueTask ReleaseAsync(AsyncServiceScope? scope) => scope?.DisposeAsync() ?? default;

    private static ConcurrentDictionary<string, object?> State(IOperationRequest request) =>
        new(request.ContextData ?? new Dictionary<string, object?>());
}
