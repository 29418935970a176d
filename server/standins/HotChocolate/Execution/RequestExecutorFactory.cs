using HotChocolate.Execution.Instrumentation;
using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Pipeline;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Building;
using HotChocolate.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HotChocolate.Execution;

/// <summary>Builds a schema and the pipeline of its requests: exceptions, time-out, document, validation, operation, variables, cost, execution.</summary>
internal static class RequestExecutorFactory
{
    public static RequestExecutor Create(SchemaConfiguration configuration, IServiceProvider services)
    {
        var schema = SchemaFactory.Create(configuration, services);
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var limits = services.GetService<IOptions<RequestLimits>>()?.Value ?? new();
        var depth = configuration.MaxDepth ?? new(limits.MaxDepth, SkipsIntrospection: true);
        var maxCost = limits.MaxCost ?? (configuration.Cost.EnforceCostLimits ? (int)configuration.Cost.MaxFieldCost : int.MaxValue);
        configuration.Options.ExecutionTimeout = limits.ExecutionTimeout ?? configuration.Options.ExecutionTimeout;
        var errors = new ErrorHandler([.. configuration.ErrorFilters.Select(create => create(services))], configuration.Options);

        RequestDelegate pipeline = new ExecutionMiddleware(schema, services, errors, configuration.Options, time).InvokeAsync;
        pipeline = new CostMiddleware(pipeline, errors, maxCost).InvokeAsync;
        pipeline = new VariableMiddleware(pipeline, schema).InvokeAsync;
        pipeline = new OperationMiddleware(pipeline, schema, limits).InvokeAsync;
        pipeline = new ValidationMiddleware(pipeline, new DocumentLimits(limits, depth), new DocumentValidator(schema), errors, configuration.IsIntrospectionAllowed).InvokeAsync;
        pipeline = new DocumentMiddleware(pipeline, errors, limits).InvokeAsync;
        pipeline = new TimeoutMiddleware(pipeline, configuration.Options, time).InvokeAsync;
        pipeline = new ExceptionMiddleware(pipeline, errors).InvokeAsync;
        IExecutionDiagnosticEventListener[] listeners = [.. configuration.Listeners.Select(create => create(services))];
        if (listeners.Length > 0)
        {
            pipeline = new DiagnosticMiddleware(pipeline, listeners).InvokeAsync;
        }

        return new(schema, services, pipeline);
    }
}
