using HotChocolate.Execution;
using HotChocolate.Execution.Instrumentation;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Execution;

[Trait("Req", "G-API")]
public sealed class DiagnosticEventTests
{
    [Theory]
    [InlineData("{ fails }", "Query True")]
    [InlineData("query Named { __typename }", "Query False")]
    [InlineData("{ nowhere }", "none True")]
    [InlineData("{ broken(", "none True")]
    public async Task A_listener_is_told_of_each_request_its_operation_and_its_result(string document, string told)
    {
        var listener = new Listener();
        var services = new ServiceCollection().AddLogging().AddSingleton(listener);
        var executor = await Sample.AddTo(services.AddGraphQLServer()).AddDiagnosticEventListener<Listener>().BuildRequestExecutorAsync();

        await executor.ExecuteAsync(document);

        Assert.Equal([told], listener.Told);
    }

    internal sealed class Listener : ExecutionDiagnosticEventListener
    {
        public List<string> Told { get; } = [];

        public override IDisposable ExecuteRequest(IRequestContext context) => new Scope(this, context);

        private sealed class Scope(Listener owner, IRequestContext context) : IDisposable
        {
            public void Dispose() =>
                owner.Told.Add($"{context.Operation?.Type.ToString() ?? "none"} {context.Result is IOperationResult { Errors.Count: > 0 }}");
        }
    }
}
