using HotChocolate.Execution.Options;
using HotChocolate.Execution.Pipeline;
using HotChocolate.Language;

namespace HotChocolate.Execution.Limits;

/// <summary>Refuses documents that are too large in one way or another, before the rules of the specification look at them.</summary>
internal sealed class DocumentLimits(RequestLimits limits, DepthLimit depth)
{
    /// <summary>No document nests, fragments included, so deep that looking at it could exhaust the stack.</summary>
    private const int MaxNesting = 200;

    /// <summary>The first limit that the document exceeds; null when it is within all of them.</summary>
    public IError? Check(PreparedDocument document)
    {
        var nesting = new SelectionDepths(document.Fragments, countsFragments: true, skipsIntrospection: false);
        var deepest = document.Document.Definitions.OfType<IExecutableDefinitionNode>().Select(definition => nesting.Of(definition.SelectionSet)).DefaultIfEmpty().Max();
        if (deepest > MaxNesting)
        {
            return LimitError.Create(
                ErrorCodes.Limits.Depth, $"The document nests {deepest} levels deep, fragments included; at most {MaxNesting} are allowed.", deepest, MaxNesting, document.Document);
        }

        var size = new DocumentSize(document.Document);
        if (size.Aliases > limits.MaxAliases)
        {
            return LimitError.Create(
                ErrorCodes.Limits.Aliases, $"The document has {size.Aliases} aliases; at most {limits.MaxAliases} are allowed.", size.Aliases, limits.MaxAliases, document.Document);
        }

        if (size.Directives > limits.MaxDirectives)
        {
            return LimitError.Create(
                ErrorCodes.Limits.Directives, $"The document has {size.Directives} directives; at most {limits.MaxDirectives} are allowed.", size.Directives, limits.MaxDirectives, document.Document);
        }

        return CheckOperations(document);
    }

    private IError? CheckOperations(PreparedDocument document)
    {
        var roots = new RootFields(document.Fragments);
        var depths = new SelectionDepths(document.Fragments, countsFragments: false, depth.SkipsIntrospection);
        foreach (var operation in document.Operations)
        {
            var fields = roots.Of(operation.SelectionSet);
            if (fields > limits.MaxRootFields)
            {
                return LimitError.Create(
                    ErrorCodes.Limits.RootFields, $"The operation selects {fields} root fields; at most {limits.MaxRootFields} are allowed.", fields, limits.MaxRootFields, operation);
            }

            var levels = depths.Of(operation.SelectionSet);
            if (levels > depth.Max)
            {
                return LimitError.Create(
                    ErrorCodes.Limits.Depth, $"The operation nests its fields {levels} levels deep; at most {depth.Max} are allowed.", levels, depth.Max, operation);
            }
        }

        return null;
    }
}
