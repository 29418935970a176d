using HotChocolate.Execution;
using HotChocolate.Execution.Processing;

namespace HotChocolate.AspNetCore;

/// <summary>A result of a request that was never executed.</summary>
internal sealed class ErrorResult(IReadOnlyList<IError> errors) : IOperationResult
{
    public ErrorResult(string message, string code)
        : this([ErrorBuilder.New().SetMessage(message).SetCode(code).Build()])
    {
    }

    public bool IsDataSet => false;

    public IReadOnlyDictionary<string, object?>? Data => null;

    public IReadOnlyList<IError>? Errors { get; } = [.. errors.Select(ErrorHandler.WithCode)];

    public IReadOnlyDictionary<string, object?>? Extensions => null;

    public IReadOnlyDictionary<string, object?>? ContextData => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
