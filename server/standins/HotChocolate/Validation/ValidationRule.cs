using HotChocolate.Language;

namespace HotChocolate.Validation;

/// <summary>One rule of the specification's section 5. It sees every node of a document, parents before and after their children.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context => context;

    /// <summary>Sees a node before its children.</summary>
    public virtual void Enter(ISyntaxNode node)
    {
    }

    /// <summary>Sees a node after its children.</summary>
    public virtual void Leave(ISyntaxNode node)
    {
    }
}
