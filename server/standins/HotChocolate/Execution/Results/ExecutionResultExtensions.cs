using System.Buffers;
using System.Text;
using HotChocolate.Execution.Serialization;

namespace HotChocolate.Execution;

/// <summary>Shortcuts on results.</summary>
public static class ExecutionResultExtensions
{
    /// <summary>The response as JSON text.</summary>
    /// <param name="result">A single result, no stream.</param>
    /// <param name="withIndentations">Whether to indent.</param>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new JsonResultFormatter(withIndentations).Format(result.ExpectOperationResult(), buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The result as that of a query or mutation.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentException">It is a stream.</exception>
    public static IOperationResult ExpectOperationResult(this IExecutionResult result) => result as IOperationResult
        ?? throw new ArgumentException("The result is no single response.", nameof(result));

    /// <summary>The result as the stream of a subscription.</summary>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentException">It is a single response.</exception>
    public static IResponseStream ExpectResponseStream(this IExecutionResult result) => result as IResponseStream
        ?? throw new ArgumentException("The result is no stream of responses.", nameof(result));
}
