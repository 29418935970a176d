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

    public IReadOnlyDictionary<string, object?>? ContextData { get; private init; }

    /// <summary>The HTTP status that goes with it.</summary>
    public int Status
    {
        init => ContextData = new Dictionary<string, object?> { [WellKnownContextData.HttpStatusCode] = value };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
