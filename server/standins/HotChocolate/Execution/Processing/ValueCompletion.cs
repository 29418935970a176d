using System.Collections;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Completes resolved values: checks null, serializes leaves, descends into lists and objects. Specification section 6.4.3.</summary>
internal sealed class ValueCompletion(ExecutionState state)
{
    public ValueTask CompleteAsync(FieldExecutor executor, Selection selection, IType type, object? value, ResultNode node, int index)
    {
        if (value is null)
        {
            if (type is NonNullType)
            {
                var message = $"Cannot return null for non-nullable field {selection.Parent.Name}.{selection.Field.Name}.";
                Fail(new GraphQLException(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Execution.NonNullViolation).Build()), selection, node, index);
            }
            else
            {
                node.Set(index, null);
            }

            return default;
        }

        switch (type is NonNullType nonNull ? nonNull.Type : type)
        {
            case LeafType leaf:
                CompleteLeaf(leaf, selection, value, node, index);
                return default;
            case ObjectType objectType:
                return CompleteObjectAsync(executor, selection, objectType, value, node, index);
            case ListType list:
                return CompleteListAsync(executor, selection, list, value, node, index);
            case INamedType abstractType:
                if (state.Schema.ResolveType(abstractType, value) is { } concrete)
                {
                    return CompleteObjectAsync(executor, selection, concrete, value, node, index);
                }

                Fail(new InvalidOperationException($"The value of type {value.GetType()} is none of the type `{abstractType.Name}`."), selection, node, index);
                return default;
        }

        return default;
    }

    /// <summary>Records an error and makes the value null.</summary>
    public void Fail(Exception exception, Selection selection, ResultNode node, int index)
    {
        state.Report(exception, selection, node, index);
        node.Nullify(index);
    }

    private void CompleteLeaf(LeafType leaf, Selection selection, object value, ResultNode node, int index)
    {
        try
        {
            node.Set(index, leaf.Serialize(value));
        }
        catch (LeafCoercionException exception)
        {
            var error = ErrorBuilder.New().SetMessage(exception.Message).SetCode(ErrorCodes.Execution.CannotSerializeLeafValue).Build();
            Fail(new GraphQLException(error), selection, node, index);
        }
    }

    private static ValueTask CompleteObjectAsync(FieldExecutor executor, Selection selection, ObjectType type, object value, ResultNode node, int index)
    {
        var result = new ObjectResult(selection.SelectionsOf(type), node, index) { Source = value };
        node.Set(index, result);
        return executor.ExecuteAsync(result, value);
    }

    private ValueTask CompleteListAsync(FieldExecutor executor, Selection selection, ListType list, object value, ResultNode node, int index)
    {
        if (value is not IEnumerable items || value is string)
        {
            Fail(new InvalidOperationException($"The field {selection.Parent.Name}.{selection.Field.Name} has to yield a list."), selection, node, index);
            return default;
        }

        var values = items as IList ?? Buffer(items);
        var result = new ListResult(list, values.Count, node, index);
        node.Set(index, result);
        List<Task>? waiting = null;
        for (var i = 0; i < result.Items.Length && !result.IsDiscarded; i++)
        {
            var task = CompleteAsync(executor, selection, list.ElementType, values[i], result, i);
            if (!task.IsCompletedSuccessfully)
            {
                (waiting ??= []).Add(task.AsTask());
            }
        }

        return waiting is null ? default : new(Task.WhenAll(waiting));
    }

    private static List<object?> Buffer(IEnumerable items)
    {
        var buffer = new List<object?>();
        foreach (var item in items)
        {
            buffer.Add(item);
        }

        return buffer;
    }
}
