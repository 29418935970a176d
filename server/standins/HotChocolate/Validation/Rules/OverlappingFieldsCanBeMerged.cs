using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Fields of one response name can be merged. https://spec.graphql.org/September2025/#sec-Field-Selection-Merging</summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context, "sec-Field-Selection-Merging")
{
    private readonly FieldConflicts _conflicts = new(context);

    public override void Enter(ISyntaxNode node)
    {
        // The selections of an inline fragment are compared with those around it.
        if (node is not SelectionSetNode selections || Context.Ancestors.ElementAt(1) is InlineFragmentNode || _conflicts.IsExhausted)
        {
            return;
        }

        foreach (var conflict in _conflicts.Within(Context.Types.ParentType, selections))
        {
            var message = $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason()}. Use different aliases on the fields to fetch both if this was intentional.";
            Report(message, conflict.Nodes());
        }

        if (_conflicts.IsExhausted)
        {
            Context.ReportTooComplex("The GraphQL document requires too many comparisons to merge its fields.", selections);
        }
    }
}
