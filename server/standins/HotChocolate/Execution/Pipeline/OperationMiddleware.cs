using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Chooses the operation of the document and compiles it at its first execution. Specification section 6.1.</summary>
internal sealed class OperationMiddleware(RequestDelegate next, Schema schema, RequestLimits limits)
{
    public ValueTask InvokeAsync(RequestContext context)
    {
        var document = context.Document!;
        var definition = Choose(document, context.Request.OperationName);
        if ((context.Request.ContextData?.GetValueOrDefault(WellKnownContextData.OperationGuard) as OperationGuard)?.Invoke(definition.Operation) is { } refusal)
        {
            context.Result = refusal;
            return default;
        }

        var key = definition.Name?.Value ?? "";
        if (!document.Compiled.TryGetValue(key, out var operation))
        {
            operation = document.Compiled.GetOrAdd(key, Compile(document, definition));
        }

        context.Operation = operation;
        return next(context);
    }

    private CompiledOperation Compile(PreparedDocument document, OperationDefinitionNode definition)
    {
        var root = definition.Operation switch
        {
            OperationType.Query => schema.QueryType,
            OperationType.Mutation => schema.MutationType,
            _ => schema.SubscriptionType,
        };
        if (root is null)
        {
            throw Fail($"The schema has no {definition.Operation.ToString().ToLowerInvariant()} type.", ErrorCodes.Execution.OperationNotSupported, definition);
        }

        var compiler = new OperationCompiler(schema, document.Fragments);
        var cost = new CostPlanner(schema, document.Fragments, limits.AssumedListSize).Plan(definition, root);
        return new(definition, root, compiler.CompileRoot(root, definition.SelectionSet), cost);
    }

    private static OperationDefinitionNode Choose(PreparedDocument document, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return document.Operations switch
            {
                [var single] => single,
                [] => throw NotFound("Must provide an operation."),
                _ => throw NotFound("Must provide operation name if query contains multiple operations."),
            };
        }

        return document.Operations.FirstOrDefault(operation => operation.Name?.Value == name)
            ?? throw NotFound($"Unknown operation named \"{name}\".");
    }

    private static GraphQLException NotFound(string message) => Fail(message, ErrorCodes.Execution.OperationNotFound, null);

    private static GraphQLException Fail(string message, string code, ISyntaxNode? node) =>
        new(ErrorBuilder.New().SetMessage(message).SetCode(code).AddLocations(node).Build());
}
