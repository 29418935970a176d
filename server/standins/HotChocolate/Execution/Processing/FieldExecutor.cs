using HotChocolate.Resolvers;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Resolves fields and completes their values into a tree of results. Specification sections 6.3 and 6.4.
/// What needs no waiting is done at once; what does runs side by side, except the root fields of a mutation.
/// </summary>
internal sealed class FieldExecutor(ExecutionState state)
{
    private readonly ValueCompletion _completion = new(state);

    /// <summary>Resolves the selections of an object.</summary>
    public ValueTask ExecuteAsync(ObjectResult result, object? parent)
    {
        var selections = result.Selections.Selections;
        List<Task>? waiting = null;
        for (var i = 0; i < selections.Length; i++)
        {
            var selection = selections[i];
            if (!selection.IsIncluded(state.Variables))
            {
                result.Values[i] = ObjectResult.Skipped;
                continue;
            }

            var task = ExecuteFieldAsync(selection, result, i, parent);
            if (!task.IsCompletedSuccessfully)
            {
                (waiting ??= []).Add(task.AsTask());
            }
            else if (result.IsDiscarded)
            {
                break;
            }
        }

        return waiting is null ? default : new(Task.WhenAll(waiting));
    }

    /// <summary>Resolves the selections of an object one after the other, as mutations are.</summary>
    public async ValueTask ExecuteSeriallyAsync(ObjectResult result, object? parent)
    {
        var selections = result.Selections.Selections;
        for (var i = 0; i < selections.Length && !result.IsDiscarded; i++)
        {
            if (selections[i].IsIncluded(state.Variables))
            {
                await ExecuteFieldAsync(selections[i], result, i, parent);
            }
            else
            {
                result.Values[i] = ObjectResult.Skipped;
            }
        }
    }

    private ValueTask ExecuteFieldAsync(Selection selection, ObjectResult result, int index, object? parent)
    {
        var field = selection.Field;
        if (field.Pure is not { } pure || parent is null)
        {
            return ResolveAsync(selection, result, index, parent);
        }

        if (field.Direct is { } direct && direct.IsSound(parent))
        {
            result.Values[index] = direct;
            return default;
        }

        object? value;
        try
        {
            value = pure(parent);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !state.RequestAborted.IsCancellationRequested)
        {
            _completion.Fail(exception, selection, result, index);
            return default;
        }

        return _completion.CompleteAsync(this, selection, field.Type, value, result, index);
    }

    private ValueTask ResolveAsync(Selection selection, ObjectResult result, int index, object? parent)
    {
        state.RequestAborted.ThrowIfCancellationRequested();
        var context = new ResolverContext(state, selection, parent, result, index);
        ValueTask<object?> resolving;
        try
        {
            resolving = selection.Field.Resolver(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !state.RequestAborted.IsCancellationRequested)
        {
            _completion.Fail(exception, selection, result, index);
            return context.ReleaseAsync();
        }

        if (!resolving.IsCompletedSuccessfully)
        {
            return AwaitAsync(context, resolving, selection, result, index);
        }

        var value = resolving.Result;
        return !context.OwnsResources && !Materialization.IsNeeded(value)
            ? _completion.CompleteAsync(this, selection, selection.Field.Type, value, result, index)
            : AwaitAsync(context, new(value), selection, result, index);
    }

    private async ValueTask AwaitAsync(ResolverContext context, ValueTask<object?> resolving, Selection selection, ObjectResult result, int index)
    {
        object? value;
        try
        {
            value = await resolving;
            if (Materialization.IsNeeded(value))
            {
                value = await Materialization.ToListAsync(value!, state.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !state.RequestAborted.IsCancellationRequested)
        {
            _completion.Fail(exception, selection, result, index);
            return;
        }
        finally
        {
            await context.ReleaseAsync();
        }

        await _completion.CompleteAsync(this, selection, selection.Field.Type, value, result, index);
    }
}
