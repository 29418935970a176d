using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Coerces the variables of the request.</summary>
internal sealed class VariableMiddleware(RequestDelegate next, Schema schema)
{
    public ValueTask InvokeAsync(RequestContext context)
    {
        context.Variables = new VariableCoercion(schema).Coerce(context.Operation!.Definition.VariableDefinitions, context.Request.VariableValues);
        return next(context);
    }
}
