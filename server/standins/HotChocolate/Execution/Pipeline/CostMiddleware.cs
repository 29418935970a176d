using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Lets only operations pass that are not too dear.</summary>
internal sealed class CostMiddleware(RequestDelegate next, ErrorHandler errors, int maxCost)
{
    public ValueTask InvokeAsync(RequestContext context)
    {
        var cost = context.Operation!.Cost.Of(context.Variables);
        if (cost <= maxCost)
        {
            return next(context);
        }

        context.Result = LimitError.Refusal(errors.Handle(LimitError.Create(
            ErrorCodes.Limits.Cost,
            $"The operation costs {cost:0}; at most {maxCost} is allowed. Ask for smaller pages, or for fewer lists within lists.",
            cost,
            maxCost,
            context.Operation.Definition)));
        return default;
    }
}
