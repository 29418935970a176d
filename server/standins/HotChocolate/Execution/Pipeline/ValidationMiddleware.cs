using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Processing;
using HotChocolate.Validation;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Lets only valid documents pass. A document is validated once.</summary>
internal sealed class ValidationMiddleware(RequestDelegate next, DocumentLimits limits, DocumentValidator validator, ErrorHandler errors, bool isIntrospectionAllowed)
{
    private static readonly Dictionary<string, object?> s_invalid = new() { [WellKnownContextData.ValidationErrors] = true };

    public ValueTask InvokeAsync(RequestContext context)
    {
        var document = context.Document!;
        if (!document.IsChecked)
        {
            document.LimitExceeded = limits.Check(document);
            document.IsChecked = true;
        }

        if (document.LimitExceeded is { } exceeded)
        {
            context.Result = LimitError.Refusal(errors.Handle(exceeded));
            return default;
        }

        var found = document.ValidationErrors ??= validator.Validate(document.Document);
        context.MayIntrospect = isIntrospectionAllowed || context.Request.ContextData?.GetValueOrDefault(WellKnownContextData.IntrospectionAllowed) is true;
        if (found.Count == 0 && !context.MayIntrospect)
        {
            found = document.IntrospectionErrors ??= IntrospectionGuard.Validate(document.Document);
        }

        if (found.Count == 0)
        {
            return next(context);
        }

        context.Result = OperationResult.FromErrors([.. found.Select(error => errors.Handle(context.MayIntrospect ? error.WithHint() : error))], s_invalid);
        return default;
    }
}
