using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

/// <summary>Checks documents against a schema. Specification section 5.</summary>
internal sealed class DocumentValidator(Schema schema, DepthLimit? depth)
{
    /// <summary>A document with more faults than this is not looked at further.</summary>
    public const int MaxErrors = 100;

    /// <summary>The faults; none when the document is valid.</summary>
    public IReadOnlyList<IError> Validate(DocumentNode document)
    {
        var context = new ValidationContext(schema, document);
        MaxNesting.Check(context);
        if (depth is not null)
        {
            MaxExecutionDepth.Check(context, depth);
        }

        if (context.Errors.Count == 0)
        {
            new RuleWalker(context, RuleSet.Create(context)).Walk(document);
        }

        return context.Errors;
    }
}
