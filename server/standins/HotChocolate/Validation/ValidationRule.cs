using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>One rule of the specification's section 5. It sees every node of a document, parents before and after their children.</summary>
/// <param name="context">What the rules of one document share.</param>
/// <param name="section">The anchor of the rule's section in the specification, which its errors lead to.</param>
internal abstract class ValidationRule(ValidationContext context, string section)
{
    private const string Specification = "https://spec.graphql.org/September2025/#";

    protected ValidationContext Context => context;

    /// <summary>Sees a node before its children.</summary>
    public virtual void Enter(ISyntaxNode node)
    {
    }

    /// <summary>Sees a node after its children.</summary>
    public virtual void Leave(ISyntaxNode node)
    {
    }

    protected void Report(string message, params IEnumerable<ISyntaxNode?> nodes) => ReportWithHint(message, "", nodes);

    /// <summary>Reports a fault with a hint for those who may see the schema: a sentence that begins with a space, or nothing.</summary>
    protected void ReportWithHint(string message, string? hint, params IEnumerable<ISyntaxNode?> nodes) => context.Report(ErrorBuilder.New()
        .SetMessage(message)
        .SetHint(hint)
        .SetCode(ErrorCodes.Validation.Failed)
        .SetExtension("specifiedBy", Specification + section)
        .AddLocations(nodes));
}
