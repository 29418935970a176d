using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>Walks a document once, with all rules side by side.</summary>
internal sealed class RuleWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    public void Walk(ISyntaxNode node)
    {
        if (context.Errors.Count >= DocumentValidator.MaxErrors)
        {
            return;
        }

        context.Types.Enter(node);
        context.Ancestors.Push(node);
        foreach (var rule in rules)
        {
            rule.Enter(node);
        }

        foreach (var child in node.GetNodes())
        {
            Walk(child);
        }

        foreach (var rule in rules)
        {
            rule.Leave(node);
        }

        context.Ancestors.Pop();
        context.Types.Leave(node);
    }
}
