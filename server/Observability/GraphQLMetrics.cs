using System.Diagnostics;
using HotChocolate.Execution;
using HotChocolate.Execution.Instrumentation;
using Prometheus;

namespace GraphQLExport.Observability;

/// <summary>
/// Counts GraphQL requests by the kind of their operation, over HTTP and WebSockets. Those whose document is not valid have none. A
/// subscription is over here once its stream is open.
/// </summary>
internal sealed class GraphQLMetrics(IMetricFactory metrics, TimeProvider time) : ExecutionDiagnosticEventListener
{
    private readonly Counter requests = metrics.CreateCounter("graphqlexport_graphql_requests_total", "GraphQL requests, by the kind of their operation (none: it could not be found) and whether their answer tells of errors.", ["operation", "status"]);
    private readonly Histogram durations = metrics.CreateHistogram("graphqlexport_graphql_request_duration_seconds", "Time until the result was there.", Durations.OfAnswers("operation"));

    /// <inheritdoc/>
    public override IDisposable ExecuteRequest(IRequestContext context) => new Request(this, context);

    private void Ended(IRequestContext context, TimeSpan duration)
    {
        var operation = context.Operation?.Type.ToString().ToLowerInvariant() ?? "none";
        var isGood = context.Result is IResponseStream or IOperationResult { Errors: null or { Count: 0 } };
        requests.WithLabels(operation, isGood ? "ok" : "error").Inc();
        durations.WithLabels(operation).Observe(duration.TotalSeconds);
        // A fixed word: what a caller writes, names of operations too, becomes no part of a trace.
        Activity.Current?.SetTag("graphql.operation.type", operation);
    }

    private sealed class Request(GraphQLMetrics owner, IRequestContext context) : IDisposable
    {
        private readonly long started = owner.Now;

        public void Dispose() => owner.Ended(context, owner.Since(started));
    }

    private long Now => time.GetTimestamp();

    private TimeSpan Since(long started) => time.GetElapsedTime(started);
}
