using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

/// <summary>Checks documents against a schema. Specification section 5.</summary>
internal sealed class DocumentValidator(Schema schema)
{
    /// <summary>A document with more faults than this is not looked at further.</summary>
    public const int MaxErrors = 100;

    /// <summary>The faults; none when the document is valid. Its nesting must have been checked: the walk is recursive.</summary>
    public IReadOnlyList<IError> Validate(DocumentNode document)
    {
        var context = new ValidationContext(schema, document);
        new RuleWalker(context, RuleSet.Create(context)).Walk(document);
        return context.Errors;
    }
}
