using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Lets only operations pass that are not too dear.</summary>
internal sealed class CostMiddleware(RequestDelegate next, ErrorHandler errors, RequestLimits limits)
{
    public ValueTask InvokeAsync(RequestContext context)
    {
        var cost = context.Operation!.Cost.Of(context.Variables);
        if (cost <= limits.MaxCost)
        {
            return next(context);
        }

        context.Result = LimitError.Refusal(errors.Handle(LimitError.Create(
            ErrorCodes.Limits.Cost,
            $"The operation costs {cost:0}; at most {limits.MaxCost} is allowed. Ask for smaller pages, or for fewer lists within lists.",
            cost,
            limits.MaxCost,
            context.Operation.Definition)));
        return default;
    }
}
