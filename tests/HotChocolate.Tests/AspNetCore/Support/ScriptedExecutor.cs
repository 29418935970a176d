using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HotChocolate.Execution;
using HotChocolate.Language;

namespace HotChocolate.Tests.AspNetCore;

/// <summary>Answers a few fields, so that transports are tested without an engine: hello, name, echo, add, fail and more, and the stream count.</summary>
internal sealed class ScriptedExecutor : IRequestExecutor, IRequestExecutorResolver
{
    /// <summary>What the stream "count" sends; complete it to end the stream.</summary>
    public Channel<int> Events { get; } = Channel.CreateUnbounded<int>();

    /// <summary>An event of this size or more is sent as so many characters.</summary>
    public const int Large = 1000;

    /// <summary>How many streams were opened and not yet closed.</summary>
    public int OpenStreams => _openStreams;

    /// <summary>How many operations began.</summary>
    public int Executions { get; private set; }

    public ISchema Schema { get; } = NamedSchema.Create();

    public IServiceProvider Services => throw new NotSupportedException();

    private int _openStreams;

    public ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default) => new(this);

    public async Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        Executions++;
        OperationDefinitionNode operation;
        try
        {
            var operations = Utf8GraphQLParser.Parse(request.Document).Definitions.OfType<OperationDefinitionNode>().ToList();
            operation = operations.Single(o => request.OperationName is null || o.Name?.Value == request.OperationName);
        }
        catch (Exception e) when (e is SyntaxException or InvalidOperationException)
        {
            return new ScriptedResult { Errors = [ErrorBuilder.New().SetMessage(e.Message).AddLocation(1, 1).Build()] };
        }

        if (request.ContextData?.GetValueOrDefault(WellKnownContextData.OperationGuard) is OperationGuard guard && guard(operation.Operation) is { } refusal)
        {
            return refusal;
        }

        var field = (FieldNode)operation.SelectionSet.Selections[0];
        switch (field.Name.Value)
        {
            case "count":
                Interlocked.Increment(ref _openStreams);
                return new ScriptedStream(this);
            case "crash":
                throw new InvalidOperationException("secret");
            case "wait":
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return new ScriptedResult();
            case "fail":
                return new ScriptedResult
                {
                    IsDataSet = true,
                    Errors = [ErrorBuilder.New().SetMessage("Failed.").SetCode("X").SetPath(Path.Root.Append("fail").Append(0)).AddLocation(1, 3).Build()],
                };
            case "unknown":
                return new ScriptedResult { Errors = [ErrorBuilder.New().SetMessage("No such field.").Build()] };
            default:
                return new ScriptedResult { IsDataSet = true, Data = Answer(field, request) };
        }
    }

    private static Dictionary<string, object?> Answer(FieldNode field, IOperationRequest request) => new()
    {
        [field.Name.Value] = field.Name.Value switch
        {
            "echo" => request.VariableValues?["value"],
            "extension" => request.Extensions?["value"],
            "name" => (request.ContextData?["ClaimsPrincipal"] as System.Security.Claims.ClaimsPrincipal)?.Identity?.Name,
            "big" => Enumerable.Repeat((object?)"é\"\n", 20_000).ToList(),
            _ => "world",
        },
    };

    private sealed class ScriptedResult : IOperationResult
    {
        public bool IsDataSet { get; init; }

        public IReadOnlyDictionary<string, object?>? Data { get; init; }

        public IReadOnlyList<IError>? Errors { get; init; }

        public IReadOnlyDictionary<string, object?>? Extensions => null;

        public IReadOnlyDictionary<string, object?>? ContextData => null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class ScriptedStream(ScriptedExecutor owner) : IResponseStream
    {
        public IReadOnlyDictionary<string, object?>? ContextData => null;

        public IAsyncEnumerable<IOperationResult> ReadResultsAsync() => ReadAsync();

        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref owner._openStreams);
            return ValueTask.CompletedTask;
        }

        private async IAsyncEnumerable<IOperationResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var number in owner.Events.Reader.ReadAllAsync(cancellationToken))
            {
                yield return number >= 0
                    ? new ScriptedResult { IsDataSet = true, Data = new Dictionary<string, object?> { ["count"] = number < Large ? number : new string('x', number) } }
                    : throw new InvalidOperationException("secret");
            }
        }
    }
}

/// <summary>A schema with a name and a text; its types are nobody's business here.</summary>
public class NamedSchema : DispatchProxy
{
    /// <summary>The schema.</summary>
    public static ISchema Create() => Create<ISchema, NamedSchema>();

    /// <inheritdoc />
    public override string ToString() => "type Query { hello: String }";

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == "get_Name" ? "scripted" : throw new NotSupportedException(targetMethod?.Name);
}
