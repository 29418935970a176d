using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution;

/// <summary>A response whose data is a tree of results, written as JSON without a detour.</summary>
internal sealed class OperationResult(ObjectResult? root, bool isDataSet, IReadOnlyList<IError>? errors) : IOperationResult
{
    private IReadOnlyDictionary<string, object?>? _data;

    public bool IsDataSet => isDataSet;

    public IReadOnlyDictionary<string, object?>? Data => _data ??= root is null ? null : ResultDictionary.From(root);

    public IReadOnlyList<IError>? Errors => errors;

    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public IReadOnlyDictionary<string, object?>? ContextData { get; init; }

    public ObjectResult? Root => root;

    /// <summary>A request error: execution never began.</summary>
    public static OperationResult FromErrors(IReadOnlyList<IError> errors, IReadOnlyDictionary<string, object?>? contextData = null) =>
        new(null, isDataSet: false, errors) { ContextData = contextData };

    public ValueTask DisposeAsync() => default;
}
